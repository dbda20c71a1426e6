"""The network's own export, read: files and archives in, people and messages out."""

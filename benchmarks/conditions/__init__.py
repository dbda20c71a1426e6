"""What a run is made under: the browser, the device, its line, the machine."""

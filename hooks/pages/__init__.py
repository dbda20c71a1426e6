"""The finished pages: styles and scripts packed, the policy, the service worker."""

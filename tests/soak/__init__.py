"""A soak: thousands of mixed turns on the real app-server, after which nothing may have grown."""

"""An MCP server asks: forms, pages, and whether its tools may run, all on the real app-server."""

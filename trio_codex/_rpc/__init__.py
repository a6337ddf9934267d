"""How to speak: JSON-RPC over lines, pure."""

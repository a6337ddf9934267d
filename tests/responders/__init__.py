"""Tests of the responders that come with the library."""

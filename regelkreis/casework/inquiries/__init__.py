"""Asking whether somebody is accompanied already, before a file is opened, without telling strangers."""

"""Template filters of the register's admin pages."""

from django import template

from layanan.register.rules import samarkan

register = template.Library()
register.filter("samarkan", samarkan)

"""The one module Wagtail discovers: it imports each capability's admin."""

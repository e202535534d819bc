"""The PDF of both examples in both languages: length, structure, fonts, attachments, contents, layout."""

from __future__ import annotations

import json
import re
import subprocess
from collections import defaultdict
from itertools import pairwise

import pytest
from pdfua import check_path  # noqa: F401 - replaced below where the package offers another name

"""The nouns by which a body is told from a person."""

from __future__ import annotations

import re

BODY_NOUN = re.compile(
    r"\b(?:Academy|Administration|Agency|Archives?|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)"
    r"|Church|College|Commission|Committee|Company|Congress|Corporation|Council|Court|Department"
    r"|Federation|Foundation|Government|Group|Hospital|Clinic|Institute|League|Library|Magazine|Ministry|Museum"
    r"|Nations|Network|Office|Organi[sz]ation|Parliament|Party|Project|Programme?|School|Service"
    r"|Society|Fund|Initiative|Survey|Alliance|Coalition|Corps|Laboratory|Observatory|Panel|Trust|Union|University|Register|Watch|Forum|Consortium|Partnership|Secretariat|Directorate|Inspectorate|Treasury|Senate|Assembly|Echo|Gazette|Guardian|Herald|Journal|News|Post|Times"
    r"|Tribune|Courier|Chronicle|Observer|Staff|Editors?)\b|\s(?:of|for)\s"
)

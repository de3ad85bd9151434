"""Family names of China, Korea and Vietnam, where the family name comes first.

The common ones, as romanised in Pinyin, Wade–Giles, Hokkien, Cantonese, Revised Romanisation and
plain Vietnamese: nearly a closed class. Put together by hand, so rarer names are missing.
"""

from __future__ import annotations

_CHINA = """
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang
xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei
su lu lü ding ren yao shen zhong cui tan fan jin shi liao jia xia fu fang zou xiong bai meng qin
qiu hou yin xue yan lei long tao gu mao hao gong shao wan qian dai mo kong xiang tsai chang chao
chu hsu hsieh kuo tsao teng tseng chiang chou cheung chan wong lam leung lau kwok ng ho tsang
yip lim ong goh teo koh chua tay sim toh yeo wee seah kwan kwong mak siu poon choi fung yuen
hsiao sima ouyang zhuge shangguan lao sheng zuo
"""
_KOREA = """
kim lee park choi jung jeong kang cho jo yoon yun jang lim im han oh seo suh shin kwon hwang ahn
an song ryu yoo yu jeon hong ko koh moon yang son bae baek paik heo hur nam shim noh roh ha kwak
sung cha joo woo min pak rhee yi
"""
_VIETNAM = """
nguyen nguyễn tran trần le lê pham phạm huynh huỳnh hoang hoàng phan vu vũ vo võ dang đặng bui
bùi do đỗ ngo ngô duong dương ly lý dinh đinh trinh trịnh mai
"""
FIRST = frozenset(f"{_CHINA} {_KOREA} {_VIETNAM}".split())
"""The names, in lower case."""

_GIVEN_TOO = frozenset(
    "kim lee jo joo mai may han su mo long dai ren min song hong sung he".split()  # noqa: SIM905
)


def comes_first(name: str) -> bool:
    """Whether a name in its own order begins with its family name.

    Where that could be a given name of the West ("Kim"), two given names must follow it; an "s" at
    the end is no given name's but a firm's.
    """
    first, *given = name.casefold().split()
    if first not in FIRST or not given or given[-1] in FIRST or given[-1].endswith("s"):
        return False
    return first not in _GIVEN_TOO or len(given) > 1 or "-" in given[-1]

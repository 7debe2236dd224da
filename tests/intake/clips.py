"""Clipboards as Word, Excel and web pages fill them, with their traps, and short names for what is proposed."""

from ita_desktop.catalog import framework_for
from ita_desktop.domain.framework import Framework
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.intake.clipboard import Pasted, read_pasted
from ita_desktop.intake.scores import ScoreProposal

_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument>ลับ
</w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {mso-style-name:ปกติ;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
TABLE
<!--EndFragment--></body></html>"""

WORD_MEASURES = _WORD.replace(
    "TABLE",
    """<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=150 rowspan=2><p class=MsoNormal
  align=center><b><span lang=TH>มาตรการ โครงการ<o:p></o:p></span></b></p></td>
  <td width=200 colspan=2><p class=MsoNormal><b><span lang=TH>ผลการวิเคราะห์<o:p></o:p></span></b></p></td>
  <td width=200 rowspan=2><p class=MsoNormal><span lang=TH>ขั้นตอนหรือ
  วิธีการปฏิบัติ</span></p></td>
  <td rowspan=2><p>ระยะเวลา<br>ดำเนินการ</p></td><td rowspan=2><p>ผู้รับผิดชอบ</p></td>
 </tr>
 <tr><td><p>ตัวชี้วัด</p></td><td><p>ประเด็นที่ต้องปรับปรุง/พัฒนา/รักษาระดับ</p></td></tr>
 <tr style='mso-yfti-irow:2'>
  <td><p class=MsoNormal>1. จัดทำคู่มือการใช้ทรัพย์สิน</p><p class=MsoNormal>2. กิจกรรมสร้างความรับรู้<o:p>&nbsp;</o:p></p></td>
  <td><p>4. การใช้ ทรัพย์สินของทางราชการ</p></td>
  <td><p>ยังไม่ถูกต้องตามขั้นตอน (i10, i12)</p></td>
  <td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=TH><span
  style='mso-list:Ignore'>๑.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
  </span></span></span><![endif]>ทบทวนแนวทาง</p>
  <p>(๑) การยืม</p><p>(๒) การคืน</p>
  <p class=MsoListParagraph><![if !supportLists]><span>๒.<span>&nbsp; </span></span><![endif]>แจ้งเวียน</p></td>
  <td><p>1 ตุลาคม 2568 ถึง 30 กันยายน 2569</p></td><td><p>สำนักปลัด</p><p>กองคลัง</p></td>
 </tr>
</table>""",
)

EXCEL_SCORES = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=utf-8>
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:Fixed;}--></style></head><body>
<table border=0 cellpadding=0 style='width:300pt'>
<!--StartFragment--><col width=64 style='mso-width-source:userset'><col class=xl65 span=2>
<tr height=20><td height=20 class=xl66>ข้อ</td><td class=xl66>ชื่อ<br style="mso-data-placement:same-cell">ข้อคำถาม</td>
<td x:str>คะแนน<span style='mso-spacerun:yes'>&nbsp; </span>2568</td><td>คะแนน 2569</td><td>ผลต่าง</td></tr>
<tr style='display:none'><td>i9</td><td>แถวที่ซ่อน</td><td>1</td><td>2</td><td>1</td></tr>
<tr><td>i1</td><td>การปฏิบัติงาน</td><td align=right x:num="93.75">93.75</td>
<td align=right x:num>94.38</td><td>0.63</td></tr>
<tr><td>๐17</td><td>แนวปฏิบัติ</td><td align=right>-ไม่มี-</td><td align=right>๑๐๐</td><td>- 11.76</td></tr>
<!--EndFragment--></table></body></html>"""

HTML_PIECES = """<table> </table> <tr> </tr> <td> </td> <td/colspan=3> <td/rowspan=0> <td/rowspan=99999> <p> </p> <br>
<ol> <li> </ol> <!-- --> <![if> <![foo <?xml <span/style=display:none> </span> <div/hidden> </div> <head> <style>
</style> &nbsp; &#x0; &#55296; ก 12 < > <td <tbody> <o:p>"""

YEAR_2568 = framework_for(2568)


def pasted(text: str) -> Pasted:
    """What plain text on the clipboard gives."""
    return read_pasted("", text)


def named(key: ScoreKey) -> str:
    """A key in short: total, EIT, EIT/1, n6, s9.1, i1, e1/2."""
    letter = {ScoreLevel.INDICATOR: "n", ScoreLevel.SUB_INDICATOR: "s"}.get(key.level, "")
    return (letter + key.code or "total") + (f"/{key.part}" if key.part else "")


def proposed(proposal: ScoreProposal, which: str = "assessed") -> dict[str, str]:
    """The proposed texts of one of the two years by the short names of their keys."""
    return {named(cell.key): cell.text for cell in proposal.cells if cell.which == which}


def year(fiscal_year: int) -> Framework:
    """A shipped framework."""
    return framework_for(fiscal_year)

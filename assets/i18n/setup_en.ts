<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>CalibratePage</name>
    <message>
        <source>把身份证或银行卡平放在屏幕上</source>
        <translation>Lay a bank card or ID card flat on the screen</translation>
    </message>
    <message>
        <source>点「宽一点」「窄一点」,直到红框和卡片一样宽。字的大小就按这个算</source>
        <translation>Tap Wider or Narrower until the red outline is as wide as the card. The size of all print follows from it</translation>
    </message>
    <message>
        <source>窄一点</source>
        <translation>Narrower</translation>
    </message>
    <message>
        <source>宽一点</source>
        <translation>Wider</translation>
    </message>
    <message>
        <source>一样宽了</source>
        <translation>Equally wide now</translation>
    </message>
    <message>
        <source>每个点 {pitch} 毫米</source>
        <translation>{pitch} mm a pixel</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>都对吗?</source>
        <translation>Is everything right?</translation>
    </message>
    <message>
        <source>点「返回」可以改;点「建立」之后编码不能再改</source>
        <translation>Back lets you change things. Once set up, the code stays as it is</translation>
    </message>
    <message>
        <source>暂时没有</source>
        <translation>None for now</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>Center</translation>
    </message>
    <message>
        <source>咨询电话</source>
        <translation>Phone for questions</translation>
    </message>
    <message>
        <source>开门时间和窗口</source>
        <translation>Hours and desks</translation>
    </message>
    <message>
        <source>{hours},{desks} 个窗口</source>
        <translation>{hours}, desks: {desks}</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>72 个常办事项</source>
        <translation>72 frequent items</translation>
    </message>
    <message>
        <source>先空着</source>
        <translation>Empty for now</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>建立这个中心</source>
        <translation>Set this center up</translation>
    </message>
    <message>
        <source>接上县平台吗?</source>
        <translation>Join the county hub?</translation>
    </message>
    <message>
        <source>把县里给的二维码放到扫码口就行,什么也不用点</source>
        <translation>Hold the county&apos;s QR code before the scanner; there is nothing to tap</translation>
    </message>
    <message>
        <source>没有扫码口,我来输入</source>
        <translation>No scanner here: I will type it</translation>
    </message>
    <message>
        <source>县平台的地址和一次性码</source>
        <translation>The hub&apos;s address and a one-time code</translation>
    </message>
    <message>
        <source>以后再接</source>
        <translation>Join later</translation>
    </message>
    <message>
        <source>取号、叫号、打印照常,记录先存在本机</source>
        <translation>Numbers, calls and slips work; records wait on this machine</translation>
    </message>
    <message>
        <source>把钥匙存一份</source>
        <translation>Keep a copy of the key</translation>
    </message>
    <message>
        <source>本机的资料是加密的,没有钥匙谁也打不开。插一个 U 盘,存好后锁进保险柜</source>
        <translation>What this machine keeps is encrypted, and nobody opens it without the key. Plug in a USB stick, then lock the stick away</translation>
    </message>
    <message>
        <source>以后再存</source>
        <translation>Copy it later</translation>
    </message>
    <message>
        <source>存到 U 盘</source>
        <translation>Copy to a USB stick</translation>
    </message>
    <message>
        <source>存好了:{place}</source>
        <translation>Copied: {place}</translation>
    </message>
    <message>
        <source>可以拔下 U 盘了</source>
        <translation>You may pull the stick out</translation>
    </message>
    <message>
        <source>插上 U 盘,等几秒,再点一次</source>
        <translation>Plug a stick in, wait a few seconds, tap again</translation>
    </message>
    <message>
        <source>没有找到 U 盘</source>
        <translation>No USB stick was found</translation>
    </message>
    <message>
        <source>U 盘满了或写保护着,换一个再点一次</source>
        <translation>It is full or write-protected: take another and tap again</translation>
    </message>
    <message>
        <source>写不进这个 U 盘</source>
        <translation>This stick cannot be written</translation>
    </message>
    <message>
        <source>可以开门了</source>
        <translation>Ready to open</translation>
    </message>
    <message>
        <source>这块屏幕</source>
        <translation>This screen</translation>
    </message>
    <message>
        <source>点一下就能取号;{items} 个事项</source>
        <translation>One tap leads to a number; items: {items}</translation>
    </message>
    <message>
        <source>窗口电脑</source>
        <translation>Computers at the desks</translation>
    </message>
    <message>
        <source>打开窗口程序,用工号和密码登录</source>
        <translation>Open the desk program and log in with number and PIN</translation>
    </message>
    <message>
        <source>还要做的</source>
        <translation>Still to do</translation>
    </message>
    <message>
        <source>核对事项的材料和时限;加工作人员;写停办日</source>
        <translation>Check materials and times of the items; add staff; enter days you are closed</translation>
    </message>
    <message>
        <source>开门</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>小票打印机在哪里?</source>
        <translation>Where is the slip printer?</translation>
    </message>
    <message>
        <source>插上电、装好纸,再点</source>
        <translation>Plug it in, put paper in, then tap</translation>
    </message>
    <message>
        <source>网络打印机</source>
        <translation>A printer in the network</translation>
    </message>
    <message>
        <source>接在网线或 Wi-Fi 上,知道它的地址</source>
        <translation>On a cable or Wi-Fi, and its address is known</translation>
    </message>
    <message>
        <source>暂时没有打印机</source>
        <translation>No printer for now</translation>
    </message>
    <message>
        <source>号码显示在屏幕上,居民拍照;以后再接</source>
        <translation>Numbers are shown on the screen to photograph; add one later</translation>
    </message>
    <message>
        <source>{host} 上找到这些</source>
        <translation>Found at {host}</translation>
    </message>
    <message>
        <source>{host} 没有应答</source>
        <translation>{host} does not answer</translation>
    </message>
    <message>
        <source>换一个地址</source>
        <translation>Another address</translation>
    </message>
    <message>
        <source>看看打印机开着没有、网线插好没有</source>
        <translation>Is the printer on, and its cable in?</translation>
    </message>
    <message>
        <source>纸卷多宽?</source>
        <translation>How wide is the paper roll?</translation>
    </message>
    <message>
        <source>量一下纸边到纸边</source>
        <translation>Measure from edge to edge</translation>
    </message>
    <message>
        <source>80 毫米</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>58 毫米</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>打一张试试</source>
        <translation>Print one to try</translation>
    </message>
    <message>
        <source>看字清不清楚、纸切断没有、二维码能不能扫</source>
        <translation>Is the print clear, the paper cut, the QR code readable?</translation>
    </message>
    <message>
        <source>换一台打印机</source>
        <translation>Another printer</translation>
    </message>
    <message>
        <source>再打一张</source>
        <translation>Print another</translation>
    </message>
    <message>
        <source>票出来了,很清楚</source>
        <translation>It came out, and is clear</translation>
    </message>
    <message>
        <source>正在打印…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>USB 打印机</source>
        <translation>USB printer</translation>
    </message>
    <message>
        <source>串口打印机</source>
        <translation>Serial printer</translation>
    </message>
    <message>
        <source>网络打印(IPP)</source>
        <translation>Network printing (IPP)</translation>
    </message>
    <message>
        <source>票据打印机(ESC/POS)</source>
        <translation>Receipt printer (ESC/POS)</translation>
    </message>
    <message>
        <source>第一次开机</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>设置 {number}/{all}</source>
        <translation>Set-up {number}/{all}</translation>
    </message>
    <message>
        <source>这台机器还没有设置</source>
        <translation>This machine is not set up yet</translation>
    </message>
    <message>
        <source>大约十分钟,一步一个问题。没做完之前关机,什么也不会留下</source>
        <translation>About ten minutes, one question at a time. Switched off before the end, nothing is kept</translation>
    </message>
    <message>
        <source>在这里一步步设置</source>
        <translation>Set it up here, step by step</translation>
    </message>
    <message>
        <source>中心、窗口、打印机、管理员、县平台</source>
        <translation>Center, desks, printer, administrator, hub</translation>
    </message>
    <message>
        <source>从 U 盘读取</source>
        <translation>Read it from a USB stick</translation>
    </message>
    <message>
        <source>U 盘里有 center.json(和 items.xlsx)</source>
        <translation>The stick has center.json (and items.xlsx)</translation>
    </message>
    <message>
        <source>先看演示</source>
        <translation>Look at the demo first</translation>
    </message>
    <message>
        <source>虚构的云溪镇,屏幕上会一直写着「演示」</source>
        <translation>The invented town of Yunxi; the screen always says that it is a demo</translation>
    </message>
    <message>
        <source>中心叫什么名字?</source>
        <translation>What is the center called?</translation>
    </message>
    <message>
        <source>写在屏幕最上面,也印在小票上</source>
        <translation>It stands at the top of the screen and on slips</translation>
    </message>
    <message>
        <source>例:云溪镇党群服务中心</source>
        <translation>云溪镇党群服务中心</translation>
    </message>
    <message>
        <source>英文名字?(可以不写)</source>
        <translation>Its English name? (may be left out)</translation>
    </message>
    <message>
        <source>英文屏幕上用;不写就用中文名</source>
        <translation>For the English screens; without one the Chinese name is used</translation>
    </message>
    <message>
        <source>中心的编码?</source>
        <translation>The center&apos;s code?</translation>
    </message>
    <message>
        <source>县里给的,只用字母、数字和横线,以后不能改</source>
        <translation>Given by the county: letters, digits and hyphens; it cannot be changed later</translation>
    </message>
    <message>
        <source>谁是管理员?</source>
        <translation>Who is the administrator?</translation>
    </message>
    <message>
        <source>写姓名。管理员可以在窗口上加别的工作人员</source>
        <translation>Write the name. The administrator lets other staff in</translation>
    </message>
    <message>
        <source>例:林示范</source>
        <translation>林示范</translation>
    </message>
    <message>
        <source>打印机的网络地址?</source>
        <translation>The printer&apos;s network address?</translation>
    </message>
    <message>
        <source>打印机自检页上有,写成四段数字</source>
        <translation>It stands on the printer&apos;s test page: four numbers with dots</translation>
    </message>
    <message>
        <source>县平台的地址?</source>
        <translation>The hub&apos;s address?</translation>
    </message>
    <message>
        <source>以 https:// 开头</source>
        <translation>It begins with https://</translation>
    </message>
    <message>
        <source>县里给的一次性码?</source>
        <translation>The one-time code from the county?</translation>
    </message>
    <message>
        <source>一天内有效,用过就作废</source>
        <translation>Good for a day, and once only</translation>
    </message>
    <message>
        <source>字母和数字</source>
        <translation>Letters and digits</translation>
    </message>
    <message>
        <source>咨询电话?</source>
        <translation>Phone for questions?</translation>
    </message>
    <message>
        <source>居民有问题打这个电话,座机带区号</source>
        <translation>Residents ring it; a landline with its area code</translation>
    </message>
    <message>
        <source>周一到周五几点开门?</source>
        <translation>When is it open, Monday to Friday?</translation>
    </message>
    <message>
        <source>延时、周末、节假日以后再设;表里没有的先选最像的</source>
        <translation>Extended hours, weekends and holidays come later; take what is nearest</translation>
    </message>
    <message>
        <source> 和 </source>
        <translation> and </translation>
    </message>
    <message>
        <source>有几个窗口叫号?</source>
        <translation>How many desks call numbers?</translation>
    </message>
    <message>
        <source>号码从 1 开始,以后可以再加</source>
        <translation>They are numbered from 1; more can be added later</translation>
    </message>
    <message>
        <source>要带上常办事项吗?</source>
        <translation>Bring the frequent items?</translation>
    </message>
    <message>
        <source>带上就能马上取号;以后可以用表格整份换掉</source>
        <translation>With them numbers can be taken at once; a workbook can replace them later</translation>
    </message>
    <message>
        <source>带上 72 个常办事项</source>
        <translation>Bring 72 frequent items</translation>
    </message>
    <message>
        <source>社保、医保、民政、户籍……材料和时限请再核对</source>
        <translation>Social security, insurance, civil affairs, household… check materials and times</translation>
    </message>
    <message>
        <source>以后用表格放进来,或由县平台发下来</source>
        <translation>Later, from a workbook or from the county hub</translation>
    </message>
    <message>
        <source>管理员的工号?</source>
        <translation>The administrator&apos;s login number?</translation>
    </message>
    <message>
        <source>4 到 8 位数字,登录窗口时用</source>
        <translation>4 to 8 digits, to log in at a desk</translation>
    </message>
    <message>
        <source>再输一遍密码</source>
        <translation>The PIN once more</translation>
    </message>
    <message>
        <source>管理员的密码?</source>
        <translation>The administrator&apos;s PIN?</translation>
    </message>
    <message>
        <source>4 到 12 位数字;不要用生日和连号</source>
        <translation>4 to 12 digits; no birthday, no 123456</translation>
    </message>
</context>
<context>
    <name>SetupFlow</name>
    <message>
        <source>正在建立演示…</source>
        <translation>Setting the demo up…</translation>
    </message>
    <message>
        <source>正在读 U 盘…</source>
        <translation>Reading the USB stick…</translation>
    </message>
    <message>
        <source>请稍候…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>请不要关机</source>
        <translation>Please do not switch off</translation>
    </message>
    <message>
        <source>没有成功</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>可以再试一次,也可以返回去改</source>
        <translation>Try again, or go back and change something</translation>
    </message>
    <message>
        <source>以后再接</source>
        <translation>Join later</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>正在找打印机…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>正在建立,几秒钟就好…</source>
        <translation>Setting it up, a few seconds…</translation>
    </message>
    <message>
        <source>正在接上县平台…</source>
        <translation>Joining the county hub…</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
</TS>

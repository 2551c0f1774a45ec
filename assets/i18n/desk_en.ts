<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>desk</name>
    <message>
        <source>请登录后开始叫号</source>
        <translation>Sign in to start calling</translation>
    </message>
    <message>
        <source>工号或登录名</source>
        <translation>Staff number or login</translation>
    </message>
    <message>
        <source>口令(数字)</source>
        <translation>PIN (digits)</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>请先填写工号或登录名</source>
        <translation>Enter your staff number or login first</translation>
    </message>
    <message>
        <source>请输入口令</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>已签退,窗口已关闭</source>
        <translation>Signed off, the desk is closed</translation>
    </message>
    <message>
        <source>补打小票</source>
        <translation>Print a slip again</translation>
    </message>
    <message>
        <source>输入号码查找,或从今天还没办完的号码里选</source>
        <translation>Type a number, or pick one of today&apos;s open numbers</translation>
    </message>
    <message>
        <source>{remedy}。已发的号有效,修好后补打</source>
        <translation>{remedy}. Numbers given stay good and can be printed again afterwards</translation>
    </message>
    <message>
        <source>号码,如 A012</source>
        <translation>Number, e.g. A012</translation>
    </message>
    <message>
        <source>补打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{state},请先处理再补打</source>
        <translation>{state}: see to it before reprinting</translation>
    </message>
    <message>
        <source>今天没有未办完的号码</source>
        <translation>There are no open numbers today</translation>
    </message>
    <message>
        <source>没有含“{text}”的未办完号码</source>
        <translation>No open number contains {text}</translation>
    </message>
    <message>
        <source>差评</source>
        <translation>Bad ratings</translation>
    </message>
    <message>
        <source>差评 {count}</source>
        <translation>Bad ratings {count}</translation>
    </message>
    <message>
        <source>差评处理</source>
        <translation>Bad ratings</translation>
    </message>
    <message>
        <source>先办到期的;评价不记名,也不要去问是谁评的</source>
        <translation>What is due first; ratings carry no name, and nobody asks who gave them</translation>
    </message>
    <message>
        <source>没有要处理的差评</source>
        <translation>No bad ratings to deal with</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>逾期 {days} 个工作日</source>
        <translation>Working days overdue: {days}</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>还有 {days} 个工作日</source>
        <translation>Working days left: {days}</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>to verify</translation>
    </message>
    <message>
        <source>整改中</source>
        <translation>being rectified</translation>
    </message>
    <message>
        <source>解释说明中</source>
        <translation>being explained</translation>
    </message>
    <message>
        <source>申诉中</source>
        <translation>under appeal</translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>已回访</source>
        <translation>followed up</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>还没有办结的差评</source>
        <translation>No bad rating has been closed yet</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>To deal with</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>属实,整改</source>
        <translation>True: rectify</translation>
    </message>
    <message>
        <source>解释说明</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>误评,申诉</source>
        <translation>Mistaken: appeal</translation>
    </message>
    <message>
        <source>申诉不成立</source>
        <translation>Appeal refused</translation>
    </message>
    <message>
        <source>反馈本人</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>还没有处理过</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>评价内容</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>没有选原因,也没有写话</source>
        <translation>No reasons and no words</translation>
    </message>
    <message>
        <source>后来改为:{level}</source>
        <translation>Later changed to: {level}</translation>
    </message>
    <message>
        <source>给居民的答复,扫小票能看到</source>
        <translation>Answer to the resident, seen by scanning the slip</translation>
    </message>
    <message>
        <source>情况说明(必填)</source>
        <translation>What was found (needed)</translation>
    </message>
    <message>
        <source>已核实,情况属实</source>
        <translation>Verified: it is so</translation>
    </message>
    <message>
        <source>已核实,与事实不符</source>
        <translation>Verified: it is not so</translation>
    </message>
    <message>
        <source>已整改,并提醒窗口人员</source>
        <translation>Put right, staff reminded</translation>
    </message>
    <message>
        <source>已说明原因,向您致歉</source>
        <translation>Explained, with our apologies</translation>
    </message>
    <message>
        <source>回访满意</source>
        <translation>Follow-up: satisfied</translation>
    </message>
    <message>
        <source>已记下:{state}</source>
        <translation>Noted: {state}</translation>
    </message>
    <message>
        <source>只办代办,不叫号</source>
        <translation>Errands only, no calling</translation>
    </message>
    <message>
        <source>等候中</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已叫号</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>已过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>{label} 已送去打印</source>
        <translation>{label} sent to the printer</translation>
    </message>
    <message>
        <source>{label} 正在打印</source>
        <translation>{label} is printing</translation>
    </message>
    <message>
        <source>{label} 已打印,请交给居民</source>
        <translation>{label} printed, hand it over</translation>
    </message>
    <message>
        <source>{label} 没有打印出来,请看打印机后再试</source>
        <translation>{label} did not print: check the printer, then try again</translation>
    </message>
    <message>
        <source>{label} 等打印太久已取消,请再补打一次</source>
        <translation>{label} waited too long and was dropped: reprint it</translation>
    </message>
    <message>
        <source>{label} 不知道有没有打印,请看打印机</source>
        <translation>{label} may not have printed: look at the printer</translation>
    </message>
    <message>
        <source>有人在大厅的自助机前等您去帮一下</source>
        <translation>Somebody at the terminal in the lobby waits for you</translation>
    </message>
    <message>
        <source>有人在大厅的自助机前等着;登录后点“知道了”</source>
        <translation>Somebody waits at the terminal in the lobby; log in to note it</translation>
    </message>
    <message>
        <source>{age}岁以上</source>
        <translation>{age} or older</translation>
    </message>
    <message>
        <source>请看{proof}</source>
        <translation>Ask to see: {proof}</translation>
    </message>
    <message>
        <source>{kind}·已核</source>
        <translation>{kind} · verified</translation>
    </message>
    <message>
        <source>{kind}·未通过</source>
        <translation>{kind} · not shown</translation>
    </message>
    <message>
        <source>{kind}·待核</source>
        <translation>{kind} · to verify</translation>
    </message>
    <message>
        <source>预约 {time}</source>
        <translation>Booked {time}</translation>
    </message>
    <message>
        <source>转到 {desk} 号窗口</source>
        <translation>For desk {desk}</translation>
    </message>
    <message>
        <source>转给同事</source>
        <translation>For a colleague</translation>
    </message>
    <message>
        <source>过号排回</source>
        <translation>Back after a miss</translation>
    </message>
    <message>
        <source>下一位 {label}:等得最久,{minutes} 分</source>
        <translation>Next {label}: has waited longest, {minutes} min</translation>
    </message>
    <message>
        <source>下一位 {label}:优先 {priority_turns}:{normal_turns},轮到优先;{chip}</source>
        <translation>Next {label}: priority {priority_turns}:{normal_turns}, a priority turn; {chip}</translation>
    </message>
    <message>
        <source>下一位 {label}:优先 {priority_turns}:{normal_turns},轮到普通</source>
        <translation>Next {label}: priority {priority_turns}:{normal_turns}, a normal turn</translation>
    </message>
    <message>
        <source>下一位 {label}:已等 {minutes} 分,超过 {aging_minutes} 分先叫</source>
        <translation>Next {label}: has waited {minutes} min; over {aging_minutes} goes first</translation>
    </message>
    <message>
        <source>下一位 {label}:预约 {time} 到了</source>
        <translation>Next {label}: booked for {time}, due now</translation>
    </message>
    <message>
        <source>下一位 {label}:过号排回,{places} 位已经叫过</source>
        <translation>Next {label}: back after a miss, {places} others were called</translation>
    </message>
    <message>
        <source>下一位 {label}:前面没有别人,提前叫</source>
        <translation>Next {label}: nobody else is before, called early</translation>
    </message>
    <message>
        <source>下一位 {label}</source>
        <translation>Next {label}</translation>
    </message>
    <message>
        <source>优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>核验通过</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>没有凭证</source>
        <translation>No proof</translation>
    </message>
    <message>
        <source>{label} 已转移,号码不变</source>
        <translation>{label} was passed on under the same number</translation>
    </message>
    <message>
        <source>{label} 优先已核验</source>
        <translation>Priority of {label} is verified</translation>
    </message>
    <message>
        <source>{label} 按普通号排队,位置按取号先后</source>
        <translation>{label} waits among the others, by its time of arrival</translation>
    </message>
    <message>
        <source>备注已记下</source>
        <translation>Note kept</translation>
    </message>
    <message>
        <source>已请 {label} 评价,自愿不记名</source>
        <translation>{label} was asked to rate, freely and without a name</translation>
    </message>
    <message>
        <source>窗口暂停,不会叫到这里;按继续接着办</source>
        <translation>Desk paused: nobody is called here; press Resume to go on</translation>
    </message>
    <message>
        <source>窗口继续</source>
        <translation>Desk goes on</translation>
    </message>
    <message>
        <source>{label} 已作废,请重新取号</source>
        <translation>{label} is void; a new number has to be taken</translation>
    </message>
    <message>
        <source>{label} 已排到最后</source>
        <translation>{label} is now last in line</translation>
    </message>
    <message>
        <source>{label} 已排到 {places} 位之后</source>
        <translation>{label} will be called after {places} others</translation>
    </message>
    <message>
        <source>已暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>窗口暂停中,不会叫号到这里;按“继续”接着办</source>
        <translation>Desk paused: nobody is called here; press Resume to go on</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>请评价</source>
        <translation>Ask rating</translation>
    </message>
    <message>
        <source>转移</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{label} 已挂起,人回来了在右上“挂起”里按“回呼”</source>
        <translation>{label} is on hold; when they return, press Held, then Call back</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>转为代办</source>
        <translation>Make it an errand</translation>
    </message>
    <message>
        <source>登记代办申请,这个号就办完了</source>
        <translation>Take in a request; the number is done with it</translation>
    </message>
    <message>
        <source>回呼</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>排到最后</source>
        <translation>To the end</translation>
    </message>
    <message>
        <source>排到 {places} 位之后</source>
        <translation>After {places} others</translation>
    </message>
    <message>
        <source>挂起 {held} · 过号 {missed}</source>
        <translation>Held {held} · missed {missed}</translation>
    </message>
    <message>
        <source>挂起和过号</source>
        <translation>Held and missed</translation>
    </message>
    <message>
        <source>人回来了:回呼到本窗口,或把过号的排回队伍</source>
        <translation>They are back: call them to this desk, or put a missed number back in line</translation>
    </message>
    <message>
        <source>没有挂起或过号的号码</source>
        <translation>No number is held or missed</translation>
    </message>
    <message>
        <source>{desk} 号窗口挂起</source>
        <translation>Held at desk {desk}</translation>
    </message>
    <message>
        <source>{desk} 号窗口过号</source>
        <translation>Missed at desk {desk}</translation>
    </message>
    <message>
        <source>{label} 转到哪里?</source>
        <translation>Where does {label} go?</translation>
    </message>
    <message>
        <source>号码和取号先后不变</source>
        <translation>The number and its place by arrival stay</translation>
    </message>
    <message>
        <source>另一个事项</source>
        <translation>Other business</translation>
    </message>
    <message>
        <source>还要办别的事,任何窗口都可以叫</source>
        <translation>There is more to do; any desk may call</translation>
    </message>
    <message>
        <source>另一个窗口</source>
        <translation>Another desk</translation>
    </message>
    <message>
        <source>只由那个窗口叫</source>
        <translation>Only that desk calls</translation>
    </message>
    <message>
        <source>一位同事</source>
        <translation>A colleague</translation>
    </message>
    <message>
        <source>坐到哪里就由哪里叫</source>
        <translation>Called wherever they sit</translation>
    </message>
    <message>
        <source>要办什么事?输入汉字、拼音、首字母或编号</source>
        <translation>Which business? Type Chinese, pinyin, initials or a code</translation>
    </message>
    <message>
        <source>{count} 个事项</source>
        <translation>Items: {count}</translation>
    </message>
    <message>
        <source>转到几号窗口?</source>
        <translation>To which desk?</translation>
    </message>
    <message>
        <source>转给哪位同事?</source>
        <translation>To which colleague?</translation>
    </message>
    <message>
        <source>现在没有别的窗口开着</source>
        <translation>No other desk is open now</translation>
    </message>
    <message>
        <source>没有找到,换个说法试试</source>
        <translation>Nothing found; try other words</translation>
    </message>
    <message>
        <source>{label} 的备注</source>
        <translation>Note on {label}</translation>
    </message>
    <message>
        <source>只有窗口看得见;不要写姓名、电话和证件号</source>
        <translation>Only desks see it; no names, phone or document numbers</translation>
    </message>
    <message>
        <source>备注,写完按回车</source>
        <translation>Note; Enter keeps it</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>材料不齐,已告知</source>
        <translation>Papers missing, told</translation>
    </message>
    <message>
        <source>回去取材料</source>
        <translation>Fetching papers</translation>
    </message>
    <message>
        <source>去复印</source>
        <translation>Making copies</translation>
    </message>
    <message>
        <source>等别的部门答复</source>
        <translation>Waiting for another office</translation>
    </message>
    <message>
        <source>需要帮办陪同</source>
        <translation>Needs somebody to go along</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>第 {page} 页,共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>已锁定。{label} 还在这里,输入口令继续</source>
        <translation>Locked. {label} is still here; enter your PIN to go on</translation>
    </message>
    <message>
        <source>大厅呼叫帮办({calls} 次)</source>
        <translation>Help wanted in the lobby ({calls} calls)</translation>
    </message>
    <message>
        <source>大厅呼叫帮办</source>
        <translation>Help wanted in the lobby</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>暂时读不到数据,正在重试</source>
        <translation>Cannot read the store, trying again</translation>
    </message>
    <message>
        <source>已发出的号码都还在,不会丢</source>
        <translation>No number is lost</translation>
    </message>
    <message>
        <source>显示的是 {time} 的情况;已发出的号码都还在,不会丢</source>
        <translation>Showing the hall as of {time}. No number is lost</translation>
    </message>
    <message>
        <source>马上再试</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>{number} 号窗口</source>
        <translation>Desk {number}</translation>
    </message>
    <message>
        <source>值班:{name}</source>
        <translation>On duty: {name}</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>我的今天</source>
        <translation>My day</translation>
    </message>
    <message>
        <source>大厅今天</source>
        <translation>The hall today</translation>
    </message>
    <message>
        <source>大厅现在的情况</source>
        <translation>How the hall is doing now</translation>
    </message>
    <message>
        <source>截至 {time},自动更新</source>
        <translation>As of {time}, refreshed by itself</translation>
    </message>
    <message>
        <source>日报存成 PDF</source>
        <translation>Save day report as PDF</translation>
    </message>
    <message>
        <source>正在生成日报…</source>
        <translation>Making the day report…</translation>
    </message>
    <message>
        <source>日报已存好:{place}</source>
        <translation>The day report is saved: {place}</translation>
    </message>
    <message>
        <source>日报没有生成,请看磁盘是否已满,再试一次</source>
        <translation>No day report was made. Check whether the disk is full, then try again</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>分</source>
        <translation>min</translation>
    </message>
    <message>
        <source>平均办理</source>
        <translation>Avg. service</translation>
    </message>
    <message>
        <source>平均走到窗口</source>
        <translation>Avg. walk</translation>
    </message>
    <message>
        <source>现在等候</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>最久已等</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>您今天在窗口叫号、办理的情况</source>
        <translation>What you have called and served today</translation>
    </message>
    <message>
        <source>联网情况</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>次</source>
        <translation>times</translation>
    </message>
    <message>
        <source>办结人数</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>过号人数</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>挂起次数</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>转移次数</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>取号人数</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>过号率</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>平均等候</source>
        <translation>Avg. wait</translation>
    </message>
    <message>
        <source>每小时取号</source>
        <translation>Numbers taken by hour</translation>
    </message>
    <message>
        <source>办理用时</source>
        <translation>How long services took</translation>
    </message>
    <message>
        <source>窗口:办结</source>
        <translation>Desks: done</translation>
    </message>
    <message>
        <source>部门:正在等候</source>
        <translation>Departments: waiting now</translation>
    </message>
    <message>
        <source>今天还没有人取号</source>
        <translation>Nobody has taken a number today</translation>
    </message>
    <message>
        <source>今天还没有办过</source>
        <translation>Nothing served yet today</translation>
    </message>
    <message>
        <source>{number} 号</source>
        <translation>Desk {number}</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>空闲</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>正在叫号</source>
        <translation>Calling</translation>
    </message>
    <message>
        <source>正在办理</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>今天 {count} 人</source>
        <translation>{count} today</translation>
    </message>
    <message>
        <source>最久 {minutes} 分</source>
        <translation>≤ {minutes} min</translation>
    </message>
    <message>
        <source>超过 {minutes} 分</source>
        <translation>over {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} 分以内</source>
        <translation>up to {minutes} min</translation>
    </message>
    <message>
        <source>还有 {count} 项</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>{count} 条记录被退回</source>
        <translation>Records refused: {count}</translation>
    </message>
    <message>
        <source>本机时钟不准</source>
        <translation>Clock is wrong</translation>
    </message>
    <message>
        <source>离线({count} 条待传)</source>
        <translation>Offline ({count} to send)</translation>
    </message>
    <message>
        <source>正在上传({count} 条)</source>
        <translation>Sending ({count})</translation>
    </message>
    <message>
        <source>已联网</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>已叫号,等人到窗口</source>
        <translation>Called, waiting for them to come</translation>
    </message>
    <message>
        <source>已叫 {calls} 次,不能再叫</source>
        <translation>Called {calls} times, no more calls</translation>
    </message>
    <message>
        <source>已叫 {calls} 次</source>
        <translation>Calls: {calls}</translation>
    </message>
    <message>
        <source>等了 {minutes} 分</source>
        <translation>waited {minutes} min</translation>
    </message>
    <message>
        <source>已办 {time}</source>
        <translation>Serving for {time}</translation>
    </message>
    <message>
        <source>{label} 已办结</source>
        <translation>{label} is done</translation>
    </message>
    <message>
        <source>{label} 已过号</source>
        <translation>{label} marked missed</translation>
    </message>
    <message>
        <source>窗口暂停</source>
        <translation>Desk is paused</translation>
    </message>
    <message>
        <source>回来了就按“继续”</source>
        <translation>Press Resume when you are back</translation>
    </message>
    <message>
        <source>窗口空闲</source>
        <translation>Desk is free</translation>
    </message>
    <message>
        <source>按“叫下一位”请下一位居民过来</source>
        <translation>Press Call next to call the next resident</translation>
    </message>
    <message>
        <source>现在没有人等候,有人取号会马上显示</source>
        <translation>Nobody is waiting. New numbers show here at once</translation>
    </message>
    <message>
        <source>等候 {count} 人</source>
        <translation>Waiting: {count}</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>已等</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>{minutes} 分</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>现在没有人等候</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>今天:办结 {done}</source>
        <translation>Today: {done} done</translation>
    </message>
    <message>
        <source>平均 {minutes} 分 {seconds} 秒</source>
        <translation>average {minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>过号 {missed}</source>
        <translation>{missed} missed</translation>
    </message>
    <message>
        <source>转移 {transferred}</source>
        <translation>passed on {transferred}</translation>
    </message>
    <message>
        <source>叫下一位</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>重呼</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Start serving</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>签退</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>缺:{name}(容缺)</source>
        <translation>To follow: {name}</translation>
    </message>
    <message>
        <source>缺:{name}</source>
        <translation>Missing: {name}</translation>
    </message>
    <message>
        <source>补打记录</source>
        <translation>Reprint log</translation>
    </message>
    <message>
        <source>最近 {days} 天,{count} 张;没有姓名和电话</source>
        <translation>The last {days} days, {count} slips; no names, no phones</translation>
    </message>
    <message>
        <source>这几天没有补打过</source>
        <translation>Nothing was printed again in these days</translation>
    </message>
    <message>
        <source>取号单</source>
        <translation>Queue slip</translation>
    </message>
    <message>
        <source>代办单据</source>
        <translation>Errand paper</translation>
    </message>
    <message>
        <source>预约单</source>
        <translation>Appointment slip</translation>
    </message>
    <message>
        <source>电话清单</source>
        <translation>Call list</translation>
    </message>
    <message>
        <source>订房单</source>
        <translation>Room slip</translation>
    </message>
    <message>
        <source>报名单</source>
        <translation>Sign-up slip</translation>
    </message>
    <message>
        <source>托管登记单</source>
        <translation>Care slip</translation>
    </message>
    <message>
        <source>点单回执</source>
        <translation>Order slip</translation>
    </message>
    <message>
        <source>其他小票</source>
        <translation>Other slip</translation>
    </message>
    <message>
        <source>居民在终端上</source>
        <translation>Resident at the terminal</translation>
    </message>
    <message>
        <source>工号 {login}</source>
        <translation>Staff {login}</translation>
    </message>
    <message>
        <source>上一张打出来了,丢了或再要一张</source>
        <translation>The one before came out; lost, or one more wanted</translation>
    </message>
    <message>
        <source>上一张不知道打好没有</source>
        <translation>Nobody knows whether the one before came out</translation>
    </message>
    <message>
        <source>上一张还没打完</source>
        <translation>The one before was not done yet</translation>
    </message>
    <message>
        <source>上一张的记录已清除</source>
        <translation>The record of the one before is gone</translation>
    </message>
    <message>
        <source>上一张没打出来</source>
        <translation>The one before did not come out</translation>
    </message>
    <message>
        <source>{words}:{reason}</source>
        <translation>{words}: {reason}</translation>
    </message>
    <message>
        <source>已打好</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>不确定</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>没打出来</source>
        <translation>Not printed</translation>
    </message>
</context>
<context>
    <name>desk_machine</name>
    <message>
        <source>先收起</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>好了会自己继续,不用重启;已经发出的号都在</source>
        <translation>It goes on by itself, no restart; every number given out is safe</translation>
    </message>
    <message>
        <source>本机磁盘满了,取号和登记暂停:请删去不用的文件</source>
        <translation>This machine&apos;s disk is full, numbers and entries pause: remove files nobody needs</translation>
    </message>
    <message>
        <source>本机磁盘只能读,取号和登记暂停:请联系维护单位查磁盘</source>
        <translation>This machine&apos;s disk is read-only, numbers and entries pause: have it checked</translation>
    </message>
    <message>
        <source>本机磁盘读写出错:请联系维护单位换盘,先用纸笔登记</source>
        <translation>This machine&apos;s disk fails: have it replaced, write on paper meanwhile</translation>
    </message>
    <message>
        <source>本机磁盘只剩 {mb} MB:请尽快腾出地方</source>
        <translation>Only {mb} MB are left on this machine&apos;s disk: make room soon</translation>
    </message>
    <message>
        <source>看看数据文件夹里的 slips、posters 和 damaged</source>
        <translation>Look at slips, posters and damaged in the data folder</translation>
    </message>
    <message>
        <source>本机的时钟快得太多,可能不对</source>
        <translation>This machine&apos;s clock is far ahead and may be wrong</translation>
    </message>
    <message>
        <source>本机的时钟慢得太多,可能不对</source>
        <translation>This machine&apos;s clock is far behind and may be wrong</translation>
    </message>
    <message>
        <source>号照发照叫,到期清除先停着;请校准时间,确实没错就运行 kiosk admin clock-is-right</source>
        <translation>Numbers go on, nothing is erased meanwhile; set the clock, or if it is right: kiosk admin clock-is-right</translation>
    </message>
    <message>
        <source>本机的流水写不进去:数据坏了会补不全</source>
        <translation>The journal cannot be written: after damage something would be missing</translation>
    </message>
    <message>
        <source>请看磁盘和 journal 文件夹的权限;下一次备份会补上</source>
        <translation>Look at the disk and the rights of the journal folder; the next backup closes the gap</translation>
    </message>
    <message>
        <source>请运行 kiosk admin backup,按它说的办</source>
        <translation>Run kiosk admin backup and do what it says</translation>
    </message>
    <message>
        <source>本机还没有备份过</source>
        <translation>This machine has no backup yet</translation>
    </message>
    <message>
        <source>本机已经 {days} 天没有备份了</source>
        <translation>No backup of this machine for {days} days</translation>
    </message>
    <message>
        <source>备份没能存到第二处</source>
        <translation>The backup did not reach its second place</translation>
    </message>
    <message>
        <source>请接上备份盘;本机上的备份照常</source>
        <translation>Plug the backup disk in; backups on this machine go on</translation>
    </message>
</context>
</TS>

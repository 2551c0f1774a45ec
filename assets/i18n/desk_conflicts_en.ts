<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>desk_conflicts</name>
    <message>
        <source>人已经到了,手机上又取消了</source>
        <translation>They came, and cancelled on the phone</translation>
    </message>
    <message>
        <source>留本中心的:人到场比取消要紧,预约照样算数</source>
        <translation>Ours was kept: who is here counts more than a cancellation. The appointment stands</translation>
    </message>
    <message>
        <source>问一声还办不办。要办就照常办;不办了,请在预约里取消</source>
        <translation>Ask whether they still want it. If so, go on as usual; if not, cancel it in the appointments</translation>
    </message>
    <message>
        <source>手机上早就取消了,本中心断网不知道,记了没来</source>
        <translation>Cancelled on the phone in time; we were cut off and noted that nobody came</translation>
    </message>
    <message>
        <source>留手机上的:取消得及时,“没来”已经撤销,不影响以后预约</source>
        <translation>The phone&apos;s was kept: it was cancelled in time. “Did not come” is taken back and counts against nobody</translation>
    </message>
    <message>
        <source>居民不用做什么;要是问起来,可以说已经改过来了</source>
        <translation>The resident has nothing to do; if they ask, say that it has been put right</translation>
    </message>
    <message>
        <source>手机上约好了,传到本中心时已经过了时间</source>
        <translation>Booked on the phone; its time was over before we heard of it</translation>
    </message>
    <message>
        <source>本中心没能接待,预约已取消,不算居民没来</source>
        <translation>We could not serve them. The appointment is cancelled and counts against nobody</translation>
    </message>
    <message>
        <source>请打电话道歉,帮忙另约时间;人来过的话,当面说明</source>
        <translation>Please call, apologize and find another time; if they came, explain in person</translation>
    </message>
    <message>
        <source>手机上约的场次,本中心已经取消</source>
        <translation>Booked on the phone for a session we had cancelled</translation>
    </message>
    <message>
        <source>留本中心的:场次不开,预约已取消,不算居民没来</source>
        <translation>Ours was kept: there is no session. The appointment is cancelled and counts against nobody</translation>
    </message>
    <message>
        <source>请打电话告诉居民不要白跑,帮忙另约时间</source>
        <translation>Please call so that nobody comes in vain, and find another time</translation>
    </message>
    <message>
        <source>手机上约的场次,本中心没有</source>
        <translation>Booked on the phone for a session we do not have</translation>
    </message>
    <message>
        <source>留本中心的:没有登记。可能是本机从备份恢复过</source>
        <translation>Ours was kept: it was not entered. This machine may have been restored from a copy</translation>
    </message>
    <message>
        <source>请向县里要这个预约的联系方式,打电话帮忙另约</source>
        <translation>Ask the county how to reach them, call and find another time</translation>
    </message>
    <message>
        <source>同一次办事评价了两回</source>
        <translation>One visit was rated twice</translation>
    </message>
    <message>
        <source>留先记下的一回:一次办事只计一次评价</source>
        <translation>The one written down first was kept: a visit is rated once</translation>
    </message>
    <message>
        <source>看看后一回说了什么,有道理的照样改进;不要去问是谁评的</source>
        <translation>Read what the later one says and act on what is right; do not ask who said it</translation>
    </message>
    <message>
        <source>手机上的评价没能算进来</source>
        <translation>A rating from a phone could not be counted</translation>
    </message>
    <message>
        <source>没有计入:没有办结,或者过了可以评价的日子</source>
        <translation>Not counted: the visit was not done, or the days for rating were over</translation>
    </message>
    <message>
        <source>看看说了什么,有道理的照样改进</source>
        <translation>Read what it says and act on what is right</translation>
    </message>
    <message>
        <source>同一个编号,本机和县里是两条不同的记录</source>
        <translation>Under one number, this machine and the county have two different records</translation>
    </message>
    <message>
        <source>县里留先收到的;本机这条原样留着,不会再传</source>
        <translation>The county keeps what came first; ours stays here as it is and is not sent again</translation>
    </message>
    <message>
        <source>请管理员在“联网情况”里看这条记录,联系县里核对</source>
        <translation>An administrator should look at the record under “Network” and compare it with the county</translation>
    </message>
    <message>
        <source>留本中心的:人到场比取消要紧,报名照样算数</source>
        <translation>Ours was kept: who is here counts more than a cancellation. The place stands</translation>
    </message>
    <message>
        <source>问一声还参不参加;不参加了,请在活动里取消</source>
        <translation>Ask whether they still take part; if not, cancel it in the activities</translation>
    </message>
    <message>
        <source>手机上报的活动,本中心没有</source>
        <translation>Signed up on the phone for what we do not have</translation>
    </message>
    <message>
        <source>请向县里要报名人的联系方式,打电话说明</source>
        <translation>Ask the county how to reach them, and call to explain</translation>
    </message>
    <message>
        <source>代办件转到别的中心以后,两边各走了一步</source>
        <translation>An errand was handed to another center, and both took a step</translation>
    </message>
    <message>
        <source>这一步对不上,先放着,没有改动代办件</source>
        <translation>The step does not fit and was put aside; the errand was not changed</translation>
    </message>
    <message>
        <source>请和对方中心通个电话,定下由谁接着办</source>
        <translation>Please call the other center and settle who goes on with it</translation>
    </message>
    <message>
        <source>本机的数据文件坏过,已自动恢复</source>
        <translation>This machine&apos;s data file was damaged and has been put back</translation>
    </message>
    <message>
        <source>全都在:从备份和流水一笔一笔补到了坏之前</source>
        <translation>Everything is there: backup and journal reach up to the damage</translation>
    </message>
    <message>
        <source>不用补什么;请通知维护单位检查这台机器的磁盘</source>
        <translation>Nothing to do again; let somebody check this machine&apos;s disk</translation>
    </message>
    <message>
        <source>本机的数据文件坏过,恢复了,但可能缺一段</source>
        <translation>The data file was damaged; it was put back, but a stretch may be missing</translation>
    </message>
    <message>
        <source>缺的是“本中心”一栏所写时间以后的;号码已跳到下一个整百,不会重号</source>
        <translation>Missing is what came after the time under “This center”; numbers went on at the next hundred, so none comes twice</translation>
    </message>
    <message>
        <source>请对照纸质小票补登这段时间的代办和预约;拿着旧号的居民照样接待</source>
        <translation>Please enter errands and bookings of that time again from the paper slips; receive people with old numbers as usual</translation>
    </message>
    <message>
        <source>本中心和县里记的不一样</source>
        <translation>We and the county have different things</translation>
    </message>
    <message>
        <source>留本中心的</source>
        <translation>Ours was kept</translation>
    </message>
    <message>
        <source>留县里的</source>
        <translation>The county&apos;s was kept</translation>
    </message>
    <message>
        <source>看一看两边各是什么,需要时联系居民或县里</source>
        <translation>See what each side has; call the resident or the county where needed</translation>
    </message>
    <message>
        <source>与县里的不一致</source>
        <translation>Conflicts with the county</translation>
    </message>
    <message>
        <source>与县里的不一致 {count}</source>
        <translation>Conflicts with the county {count}</translation>
    </message>
    <message>
        <source>{count} 件与县里不一致</source>
        <translation>Conflicts with the county: {count}</translation>
    </message>
    <message>
        <source>断网时两边各做了一步,已按规则留下一边;请看看要不要告诉居民</source>
        <translation>Cut off, both sides took a step; one was kept by rule. See whether a resident should hear of it</translation>
    </message>
    <message>
        <source>待看</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>已处理</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>没有要看的:两边记的都一样</source>
        <translation>Nothing to look at: both sides agree</translation>
    </message>
    <message>
        <source>还没有处理过的</source>
        <translation>Nothing has been settled yet</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>{at} 发现</source>
        <translation>found {at}</translation>
    </message>
    <message>
        <source>本中心</source>
        <translation>We had</translation>
    </message>
    <message>
        <source>后来的一次</source>
        <translation>The later one</translation>
    </message>
    <message>
        <source>县平台</source>
        <translation>The county had</translation>
    </message>
    <message>
        <source>留下哪边</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>可以做什么</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>第 {number} 条记录</source>
        <translation>record {number}</translation>
    </message>
    <message>
        <source>另外救回 {count} 条要上传的记录</source>
        <translation>{count} records for the county saved besides</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>已预约</source>
        <translation>booked</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>已报名</source>
        <translation>signed up</translation>
    </message>
    <message>
        <source>候补中</source>
        <translation>on the waitlist</translation>
    </message>
    <message>
        <source>已经到场</source>
        <translation>here</translation>
    </message>
    <message>
        <source>到场(迟到)</source>
        <translation>here (late)</translation>
    </message>
    <message>
        <source>记了没来</source>
        <translation>noted as absent</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>done</translation>
    </message>
    <message>
        <source>没有这一条</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>有变动</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>另一台机器先传了同一条</source>
        <translation>the same one from another machine</translation>
    </message>
    <message>
        <source>先收到的同一条,内容不同</source>
        <translation>the same one with another content</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>窗口屏</source>
        <translation>desk screen</translation>
    </message>
    <message>
        <source>大厅终端</source>
        <translation>terminal</translation>
    </message>
    <message>
        <source>做了什么?写一句就行</source>
        <translation>What did you do? A few words</translation>
    </message>
    <message>
        <source>已打电话说明</source>
        <translation>Explained by phone</translation>
    </message>
    <message>
        <source>已当面说明</source>
        <translation>Explained in person</translation>
    </message>
    <message>
        <source>已帮忙另约</source>
        <translation>Found another time</translation>
    </message>
    <message>
        <source>看过,不用处理</source>
        <translation>Seen, nothing to do</translation>
    </message>
    <message>
        <source>记为已处理</source>
        <translation>Mark as settled</translation>
    </message>
    <message>
        <source>看电话号码</source>
        <translation>Show the number</translation>
    </message>
    <message>
        <source>电话 {phone}。谁看过已记入操作记录</source>
        <translation>Phone {phone}. Who looked is in the log</translation>
    </message>
    <message>
        <source>核对与县里的不一致</source>
        <translation>Comparing with the county</translation>
    </message>
    <message>
        <source>{name} {at} 处理:{remark}</source>
        <translation>{name} {at}: {remark}</translation>
    </message>
    <message>
        <source>记下了,县里也会知道处理过</source>
        <translation>Noted; the county will hear that it was settled</translation>
    </message>
    <message>
        <source>点的服务取消晚了,那时已经做完</source>
        <translation>A service was cancelled too late: it had been done</translation>
    </message>
    <message>
        <source>留县里的:服务已经办完,取消不算</source>
        <translation>The county&apos;s is kept: it is done, the cancellation does not count</translation>
    </message>
    <message>
        <source>请打电话问居民是不是真的做了;没有做,请联系服务单位和县里</source>
        <translation>Call the resident and ask whether it was really done; if not, talk to the provider and the county</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>desk_errands</name>
    <message>
        <source>委托人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>时限:{text}</source>
        <translation>Term: {text}</translation>
    </message>
    <message>
        <source>国家还没有公布这一年的放假安排,日期是暂算的</source>
        <translation>The national calendar of that year is not published yet; the date is provisional</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>{seconds} 秒后自动遮住,这次查看已记录</source>
        <translation>Masked again in {seconds} seconds. Opening it was logged</translation>
    </message>
    <message>
        <source>个人信息已按期限删除,只留下办件记录</source>
        <translation>Personal data was erased when it was due; the record of the case stays</translation>
    </message>
    <message>
        <source>这件代办已经结束,没有要做的了</source>
        <translation>This errand is closed; nothing is left to do</translation>
    </message>
    <message>
        <source>现在由{center}办理</source>
        <translation>now with {center}</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>来办的家人</source>
        <translation>Family member</translation>
    </message>
    <message>
        <source>帮填的人</source>
        <translation>Helper</translation>
    </message>
    <message>
        <source>为谁办</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Themselves</translation>
    </message>
    <message>
        <source>家人</source>
        <translation>Family member</translation>
    </message>
    <message>
        <source>本人,有人帮填</source>
        <translation>Themselves, with a helper</translation>
    </message>
    <message>
        <source>所在村</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>还没有填</source>
        <translation>not filled in yet</translation>
    </message>
    <message>
        <source>告知同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>还没有同意</source>
        <translation>not agreed yet</translation>
    </message>
    <message>
        <source>第 {version} 版,已签名</source>
        <translation>version {version}, signed</translation>
    </message>
    <message>
        <source>第 {version} 版,还没有签名</source>
        <translation>version {version}, not signed yet</translation>
    </message>
    <message>
        <source>{days} 个工作日</source>
        <translation>{days} working days</translation>
    </message>
    <message>
        <source>到 {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>{yuan} 元 · {basis} · 票据 {receipt}</source>
        <translation>{yuan} yuan · {basis} · receipt {receipt}</translation>
    </message>
    <message>
        <source>在这里的材料</source>
        <translation>Papers that lie here</translation>
    </message>
    <message>
        <source>没有材料在这里</source>
        <translation>No papers lie here</translation>
    </message>
    <message>
        <source>办事指南要的材料</source>
        <translation>What the guide asks for</translation>
    </message>
    <message>
        <source>原件 {count}</source>
        <translation>originals {count}</translation>
    </message>
    <message>
        <source>复印件 {count}</source>
        <translation>copies {count}</translation>
    </message>
    <message>
        <source>✓ 居民说带来了:{name}</source>
        <translation>✓ Brought, the resident says: {name}</translation>
    </message>
    <message>
        <source>没有勾:{name}</source>
        <translation>Not ticked: {name}</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>退件</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>双方已签名</source>
        <translation>both signed</translation>
    </message>
    <message>
        <source>签名已删除</source>
        <translation>signatures erased</translation>
    </message>
    <message>
        <source>附件照片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add a picture</translation>
    </message>
    <message>
        <source>办事指南里没有写步骤</source>
        <translation>The guide names no steps</translation>
    </message>
    <message>
        <source>受理以后,办事指南的步骤会列在这里</source>
        <translation>Once it is accepted the steps of the guide are listed here</translation>
    </message>
    <message>
        <source>这步做完了</source>
        <translation>Step done</translation>
    </message>
    <message>
        <source>{time} 做完</source>
        <translation>done {time}</translation>
    </message>
    <message>
        <source>记一笔进展</source>
        <translation>Note how it stands</translation>
    </message>
    <message>
        <source>请居民在这里签名</source>
        <translation>The resident signs here</translation>
    </message>
    <message>
        <source>请经办人在这里签名</source>
        <translation>The member of staff signs here</translation>
    </message>
    <message>
        <source>重签</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>为什么不受理?</source>
        <translation>Why is it declined?</translation>
    </message>
    <message>
        <source>委托办什么,到哪天?</source>
        <translation>What may be done, and until when?</translation>
    </message>
    <message>
        <source>由替班人接手</source>
        <translation>The stand-in takes over</translation>
    </message>
    <message>
        <source>转给哪个中心?</source>
        <translation>To which center?</translation>
    </message>
    <message>
        <source>转回本中心</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>这一步做完了</source>
        <translation>This step is done</translation>
    </message>
    <message>
        <source>部门给的受理编号</source>
        <translation>The body&apos;s own number</translation>
    </message>
    <message>
        <source>垫付了多少钱?</source>
        <translation>How much was laid out?</translation>
    </message>
    <message>
        <source>为什么中止?</source>
        <translation>Why is it suspended?</translation>
    </message>
    <message>
        <source>续办</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>办理结果是什么?</source>
        <translation>What is the result?</translation>
    </message>
    <message>
        <source>交给居民,请居民签收</source>
        <translation>Give it to the resident and let them sign</translation>
    </message>
    <message>
        <source>回访怎么样?</source>
        <translation>How was the follow-up call?</translation>
    </message>
    <message>
        <source>为什么终止?</source>
        <translation>Why is it terminated?</translation>
    </message>
    <message>
        <source>为什么要看?</source>
        <translation>Why do you need to see it?</translation>
    </message>
    <message>
        <source>收哪些材料?</source>
        <translation>Which papers come in?</translation>
    </message>
    <message>
        <source>退哪些材料?</source>
        <translation>Which papers go back?</translation>
    </message>
    <message>
        <source>指派给谁?</source>
        <translation>Who gets it?</translation>
    </message>
    <message>
        <source>谁替班?</source>
        <translation>Who stands in?</translation>
    </message>
    <message>
        <source>原因会打在不予受理单上,居民看得到</source>
        <translation>The reason is printed on the refusal the resident gets</translation>
    </message>
    <message>
        <source>写清楚委托办什么;居民签名后生效</source>
        <translation>Say clearly what may be done. It counts once the resident has signed</translation>
    </message>
    <message>
        <source>原来的代办员会成为替班人</source>
        <translation>The agent so far becomes the stand-in</translation>
    </message>
    <message>
        <source>承诺的日期不变;由那边另行指派</source>
        <translation>The promised date stays; they name an agent of their own</translation>
    </message>
    <message>
        <source>回到待指派,由本中心重新指派</source>
        <translation>It waits for an agent of this center again</translation>
    </message>
    <message>
        <source>只在本中心看得到</source>
        <translation>Seen in this center only</translation>
    </message>
    <message>
        <source>居民凭它也能向部门查询</source>
        <translation>With it the resident can ask the body too</translation>
    </message>
    <message>
        <source>只记法律规定的费用,要有依据和票据</source>
        <translation>Only fees set by law, with basis and receipt</translation>
    </message>
    <message>
        <source>从明天起不计时;等什么要写清楚,会打在单子上</source>
        <translation>From tomorrow no day counts. Say what is waited for; it goes onto the slip</translation>
    </message>
    <message>
        <source>停下的日子不算,到期日会重新算</source>
        <translation>Days it stood still do not count; the date is worked out anew</translation>
    </message>
    <message>
        <source>承诺的时限到此为止</source>
        <translation>The promised time ends here</translation>
    </message>
    <message>
        <source>结果和全部原件都交给了居民才能签收</source>
        <translation>Only when the resident has the result and every original</translation>
    </message>
    <message>
        <source>没打通的会留在待回访里</source>
        <translation>Whoever was not reached stays to be called</translation>
    </message>
    <message>
        <source>原件要退还给居民;可以请居民签名</source>
        <translation>Originals go back to the resident; they may sign for it</translation>
    </message>
    <message>
        <source>谁、什么时候、为什么看了什么,都会记下来</source>
        <translation>Who saw what, when and why is written down</translation>
    </message>
    <message>
        <source>点清原件和复印件,双方签名</source>
        <translation>Count originals and copies; both sides sign</translation>
    </message>
    <message>
        <source>点清退还的原件和复印件,双方签名</source>
        <translation>Count what goes back; both sides sign</translation>
    </message>
    <message>
        <source>服务该村的、手上最少的在前</source>
        <translation>Those of the village and the least busy come first</translation>
    </message>
    <message>
        <source>代办员不在时由替班人接手</source>
        <translation>The stand-in takes over while the agent is away</translation>
    </message>
    <message>
        <source>不受理,告诉居民</source>
        <translation>Decline and tell the resident</translation>
    </message>
    <message>
        <source>签好了,委托生效</source>
        <translation>Signed, the authority counts</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>转给这个中心</source>
        <translation>Hand it over to them</translation>
    </message>
    <message>
        <source>转回来</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>记为做完</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>记下编号</source>
        <translation>Note the number</translation>
    </message>
    <message>
        <source>记下费用</source>
        <translation>Note the fee</translation>
    </message>
    <message>
        <source>中止,停止计时</source>
        <translation>Suspend and stop the clock</translation>
    </message>
    <message>
        <source>续办,重新算日期</source>
        <translation>Resume and work out the date</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>居民已签收</source>
        <translation>The resident has signed</translation>
    </message>
    <message>
        <source>记下回访</source>
        <translation>Note the call</translation>
    </message>
    <message>
        <source>终止这件代办</source>
        <translation>Terminate this errand</translation>
    </message>
    <message>
        <source>记下原因并查看</source>
        <translation>Log the reason and show it</translation>
    </message>
    <message>
        <source>收下,双方已签名</source>
        <translation>Received, both have signed</translation>
    </message>
    <message>
        <source>退还,双方已签名</source>
        <translation>Returned, both have signed</translation>
    </message>
    <message>
        <source>说明(选“其他原因”时必填)</source>
        <translation>Explanation (needed for another reason)</translation>
    </message>
    <message>
        <source>交接情况(可不填)</source>
        <translation>How it was handed over (optional)</translation>
    </message>
    <message>
        <source>为什么转</source>
        <translation>Why it goes there</translation>
    </message>
    <message>
        <source>说明(可不填)</source>
        <translation>Explanation (optional)</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>How it stands</translation>
    </message>
    <message>
        <source>受理编号</source>
        <translation>Their number</translation>
    </message>
    <message>
        <source>等什么</source>
        <translation>What is waited for</translation>
    </message>
    <message>
        <source>居民拿到什么</source>
        <translation>What the resident gets</translation>
    </message>
    <message>
        <source>居民怎么说(可不填)</source>
        <translation>What the resident said (optional)</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>补正:等居民补材料</source>
        <translation>Papers to come from the resident</translation>
    </message>
    <message>
        <source>特别程序:公示、核查、鉴定、听证</source>
        <translation>Special procedure (survey, hearing …)</translation>
    </message>
    <message>
        <source>打通了,满意</source>
        <translation>Reached, satisfied</translation>
    </message>
    <message>
        <source>打通了,不满意</source>
        <translation>Reached, not satisfied</translation>
    </message>
    <message>
        <source>没打通</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>委托办什么</source>
        <translation>What may be done</translation>
    </message>
    <message>
        <source>委托到 {day}</source>
        <translation>Authority until {day}</translation>
    </message>
    <message>
        <source>一个月</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>一年</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>{months} 个月</source>
        <translation>{months} months</translation>
    </message>
    <message>
        <source>早一月</source>
        <translation>−1 month</translation>
    </message>
    <message>
        <source>早一天</source>
        <translation>−1 day</translation>
    </message>
    <message>
        <source>晚一天</source>
        <translation>+1 day</translation>
    </message>
    <message>
        <source>晚一月</source>
        <translation>+1 month</translation>
    </message>
    <message>
        <source>已记下:{what}</source>
        <translation>Noted: {what}</translation>
    </message>
    <message>
        <source>已续办,新的到期日是 {day}</source>
        <translation>It goes on; the new date is {day}</translation>
    </message>
    <message>
        <source>已受理,这个事项没有固定的到期日</source>
        <translation>Accepted; this business has no fixed date</translation>
    </message>
    <message>
        <source>已受理,{day} 到期</source>
        <translation>Accepted, due {day}</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>别的材料,写上名称</source>
        <translation>Another document: write its name</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>没有列出的材料,请在下面加上</source>
        <translation>No papers are listed; add them below</translation>
    </message>
    <message>
        <source>没有材料在这里,不用退</source>
        <translation>No papers lie here; nothing to return</translation>
    </message>
    <message>
        <source>金额(元)</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>收费依据</source>
        <translation>Basis of the fee</translation>
    </message>
    <message>
        <source>居民身份证工本费</source>
        <translation>ID card fee</translation>
    </message>
    <message>
        <source>不动产登记费</source>
        <translation>Real estate registration fee</translation>
    </message>
    <message>
        <source>公证费</source>
        <translation>Notary fee</translation>
    </message>
    <message>
        <source>邮寄费</source>
        <translation>Postage</translation>
    </message>
    <message>
        <source>票据号</source>
        <translation>Number of the receipt</translation>
    </message>
    <message>
        <source>小数点</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>编号或姓名</source>
        <translation>Number or name</translation>
    </message>
    <message>
        <source>手上 {count} 件</source>
        <translation>{count} on their hands</translation>
    </message>
    <message>
        <source>服务该村</source>
        <translation>serves the village</translation>
    </message>
    <message>
        <source>没有能办这个事项的代办员,请先安排培训</source>
        <translation>No agent can do this business; training comes first</translation>
    </message>
    <message>
        <source>没有找到这位代办员</source>
        <translation>No such agent</translation>
    </message>
    <message>
        <source>平时的替班人</source>
        <translation>Their usual stand-in</translation>
    </message>
    <message>
        <source>按名册;名册里没有就先不指定</source>
        <translation>As the roster says; nobody if it names none</translation>
    </message>
    <message>
        <source>{name}不在时,谁替班?</source>
        <translation>Who stands in for {name}?</translation>
    </message>
    <message>
        <source>还没有登记别的中心,请告诉管理员</source>
        <translation>No other center is known; tell the administrator</translation>
    </message>
    <message>
        <source>中心名称</source>
        <translation>Name of the center</translation>
    </message>
    <message>
        <source>附哪张照片?</source>
        <translation>Which picture?</translation>
    </message>
    <message>
        <source>从 U 盘或图片文件夹里选 JPEG、PNG;拍摄信息会去掉</source>
        <translation>Choose a JPEG or PNG from a stick or the picture folder; camera data is left out</translation>
    </message>
    <message>
        <source>照片上是什么?</source>
        <translation>What is in the picture?</translation>
    </message>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>户口簿</source>
        <translation>Household register</translation>
    </message>
    <message>
        <source>申请表</source>
        <translation>Application form</translation>
    </message>
    <message>
        <source>银行卡</source>
        <translation>Bank card</translation>
    </message>
    <message>
        <source>附上这张照片</source>
        <translation>Attach this picture</translation>
    </message>
    <message>
        <source>没有找到图片。请插上 U 盘,再按“重新查找”</source>
        <translation>No pictures found. Put a stick in and press “Look again”</translation>
    </message>
    <message>
        <source>这台机器不能附照片</source>
        <translation>No pictures can be attached on this machine</translation>
    </message>
    <message>
        <source>重新查找</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>这张图片打不开,请换一张</source>
        <translation>This picture cannot be opened; choose another</translation>
    </message>
    <message>
        <source>撤下这张照片</source>
        <translation>Take this picture away</translation>
    </message>
    <message>
        <source>照片已撤下</source>
        <translation>The picture was taken away</translation>
    </message>
    <message>
        <source>照片已附上</source>
        <translation>The picture was attached</translation>
    </message>
    <message>
        <source>办什么事?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>怎么办,为谁办?</source>
        <translation>How, and for whom?</translation>
    </message>
    <message>
        <source>哪个村?</source>
        <translation>Which village?</translation>
    </message>
    <message>
        <source>怎么称呼、怎么联系?</source>
        <translation>Who are they, and how are they reached?</translation>
    </message>
    <message>
        <source>带来了哪些材料?</source>
        <translation>Which papers were brought?</translation>
    </message>
    <message>
        <source>请居民听一遍,同意就签名</source>
        <translation>Read it out; the resident signs if they agree</translation>
    </message>
    <message>
        <source>第 {at} 步,共 {of} 步</source>
        <translation>step {at} of {of}</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>登记这件代办</source>
        <translation>Take this errand in</translation>
    </message>
    <message>
        <source>保存补全的信息</source>
        <translation>Save what was completed</translation>
    </message>
    <message>
        <source>不签也能先登记,受理以前补签</source>
        <translation>It can be taken in unsigned, and signed before it is accepted</translation>
    </message>
    <message>
        <source>居民已经签过名;重新签会换掉原来的</source>
        <translation>The resident has signed before; a new signature takes its place</translation>
    </message>
    <message>
        <source>灰色的事项不能代办,下面写着原因</source>
        <translation>Grey ones cannot be done as errands; the reason stands below</translation>
    </message>
    <message>
        <source>事项名称、拼音或首字母</source>
        <translation>Name of the business, pinyin or initials</translation>
    </message>
    <message>
        <source>没有找到能代办的事项,换个说法试试</source>
        <translation>No such business found; try other words</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>要本人到场,不能代办;可以预约或在窗口办</source>
        <translation>They must come in person; book a time or come to a counter</translation>
    </message>
    <message>
        <source>不提供代办,请在窗口办</source>
        <translation>Not offered as an errand; please come to a counter</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>How</translation>
    </message>
    <message>
        <source>帮办:陪着一起办</source>
        <translation>Help: done together</translation>
    </message>
    <message>
        <source>代办:替居民去办</source>
        <translation>Proxy: done for the resident</translation>
    </message>
    <message>
        <source>上门办:到家里办</source>
        <translation>Home visit: done at their home</translation>
    </message>
    <message>
        <source>家人替他来办</source>
        <translation>Family asks for them</translation>
    </message>
    <message>
        <source>来办的人是当事人的什么人</source>
        <translation>Who asks is their …</translation>
    </message>
    <message>
        <source>村名或拼音首字母</source>
        <translation>Name of the village, or its first letter</translation>
    </message>
    <message>
        <source>村名</source>
        <translation>Name of the village</translation>
    </message>
    <message>
        <source>还没有登记村,请告诉管理员</source>
        <translation>No village is known; tell the administrator</translation>
    </message>
    <message>
        <source>没有找到这个村</source>
        <translation>No such village</translation>
    </message>
    <message>
        <source>当事人姓名</source>
        <translation>Name of the person</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号码(可不填)</source>
        <translation>ID number (optional)</translation>
    </message>
    <message>
        <source>住址(上门办要填)</source>
        <translation>Address (for home visits)</translation>
    </message>
    <message>
        <source>来办的家人姓名</source>
        <translation>Name of the family member</translation>
    </message>
    <message>
        <source>帮填的人姓名</source>
        <translation>Name of the helper</translation>
    </message>
    <message>
        <source>办事指南里没有要交的材料</source>
        <translation>The guide asks for no papers</translation>
    </message>
    <message>
        <source>已登记,编号 {number}</source>
        <translation>Taken in, number {number}</translation>
    </message>
    <message>
        <source>补全信息</source>
        <translation>Complete it</translation>
    </message>
    <message>
        <source>代办员请假</source>
        <translation>The agent is on leave</translation>
    </message>
    <message>
        <source>代办员外出</source>
        <translation>The agent is out</translation>
    </message>
    <message>
        <source>户籍地在那边</source>
        <translation>They are registered over there</translation>
    </message>
    <message>
        <source>居民住得离那边近</source>
        <translation>The resident lives nearer to them</translation>
    </message>
    <message>
        <source>事项归那边办</source>
        <translation>They are in charge of it</translation>
    </message>
    <message>
        <source>那边办不了</source>
        <translation>They cannot do it</translation>
    </message>
    <message>
        <source>居民要求</source>
        <translation>The resident asked for it</translation>
    </message>
    <message>
        <source>材料已递交</source>
        <translation>The papers were handed in</translation>
    </message>
    <message>
        <source>已电话告知居民</source>
        <translation>The resident was told by phone</translation>
    </message>
    <message>
        <source>等部门答复</source>
        <translation>Waiting for the body&apos;s answer</translation>
    </message>
    <message>
        <source>补身份证复印件</source>
        <translation>A copy of the ID card</translation>
    </message>
    <message>
        <source>补本人签字</source>
        <translation>Their signature</translation>
    </message>
    <message>
        <source>补近期照片</source>
        <translation>A recent photo</translation>
    </message>
    <message>
        <source>等公示</source>
        <translation>Waiting for publication</translation>
    </message>
    <message>
        <source>等现场核查</source>
        <translation>Waiting for a survey on site</translation>
    </message>
    <message>
        <source>等鉴定</source>
        <translation>Waiting for the appraisal</translation>
    </message>
    <message>
        <source>材料已补齐</source>
        <translation>The papers are complete</translation>
    </message>
    <message>
        <source>特别程序已完成</source>
        <translation>The special procedure is over</translation>
    </message>
    <message>
        <source>已批准,证件已领到</source>
        <translation>Approved, the document is here</translation>
    </message>
    <message>
        <source>已批准,按月发放</source>
        <translation>Approved, paid every month</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>已出具证明</source>
        <translation>The certificate was issued</translation>
    </message>
    <message>
        <source>部门不予批准,有书面答复</source>
        <translation>Not approved; there is a written answer</translation>
    </message>
    <message>
        <source>已收到</source>
        <translation>It arrived</translation>
    </message>
    <message>
        <source>谢谢代办员</source>
        <translation>Thanks the agent</translation>
    </message>
    <message>
        <source>联系居民</source>
        <translation>Calling the resident</translation>
    </message>
    <message>
        <source>填写申请表</source>
        <translation>Filling in the application</translation>
    </message>
    <message>
        <source>核对证件</source>
        <translation>Checking the ID</translation>
    </message>
    <message>
        <source>上门服务</source>
        <translation>Visiting them at home</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Follow-up call</translation>
    </message>
    <message>
        <source>递交材料</source>
        <translation>Hand in papers</translation>
    </message>
    <message>
        <source>代为填表</source>
        <translation>Fill in forms</translation>
    </message>
    <message>
        <source>领取结果</source>
        <translation>Collect the result</translation>
    </message>
    <message>
        <source>签收文书</source>
        <translation>Sign for documents</translation>
    </message>
    <message>
        <source>提交申请</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>补全了信息</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>受理了</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>没有受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>签了委托书</source>
        <translation>Authority signed</translation>
    </message>
    <message>
        <source>指派了代办员</source>
        <translation>An agent was assigned</translation>
    </message>
    <message>
        <source>替班人接手了</source>
        <translation>The stand-in took over</translation>
    </message>
    <message>
        <source>转给了别的中心</source>
        <translation>Handed to another center</translation>
    </message>
    <message>
        <source>转回了本中心</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>开始办理了</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>做完一步</source>
        <translation>A step was done</translation>
    </message>
    <message>
        <source>部门已收件</source>
        <translation>The body took it in</translation>
    </message>
    <message>
        <source>垫付了费用</source>
        <translation>A fee was laid out</translation>
    </message>
    <message>
        <source>收了材料</source>
        <translation>Papers received</translation>
    </message>
    <message>
        <source>退了材料</source>
        <translation>Papers returned</translation>
    </message>
    <message>
        <source>附了照片</source>
        <translation>A picture was attached</translation>
    </message>
    <message>
        <source>中止了</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>续办了</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>办结了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>居民签收了</source>
        <translation>The resident signed for it</translation>
    </message>
    <message>
        <source>归档了</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>回访了</source>
        <translation>Followed up</translation>
    </message>
    <message>
        <source>回访没有打通</source>
        <translation>Not reached for the follow-up</translation>
    </message>
    <message>
        <source>终止了</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>要本人到场</source>
        <translation>Presence needed</translation>
    </message>
    <message>
        <source>不归本中心办</source>
        <translation>Not handled here</translation>
    </message>
    <message>
        <source>不符合条件</source>
        <translation>Not entitled</translation>
    </message>
    <message>
        <source>材料不齐</source>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>本人撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>到期没有补齐材料</source>
        <translation>Papers not handed in in time</translation>
    </message>
    <message>
        <source>部门不予办理</source>
        <translation>The body refuses</translation>
    </message>
    <message>
        <source>人已搬走</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>等补材料</source>
        <translation>papers to come</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>special procedure</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>父母</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>子女</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>祖父母或外祖父母</source>
        <translation>Grandparent</translation>
    </message>
    <message>
        <source>其他家人</source>
        <translation>Another family member</translation>
    </message>
    <message>
        <source>工作人员帮填</source>
        <translation>filled in with staff</translation>
    </message>
    <message>
        <source>邻居帮填</source>
        <translation>filled in with a neighbour</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>受理单</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>委托书</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>材料交接单</source>
        <translation>Hand-over slip</translation>
    </message>
    <message>
        <source>中止单</source>
        <translation>Suspension slip</translation>
    </message>
    <message>
        <source>续办单</source>
        <translation>Resumption slip</translation>
    </message>
    <message>
        <source>一次性告知单</source>
        <translation>Notice of what is missing</translation>
    </message>
    <message>
        <source>不予受理单</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>办结单</source>
        <translation>Completion slip</translation>
    </message>
    <message>
        <source>终止单</source>
        <translation>Termination slip</translation>
    </message>
    <message>
        <source>小票</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>打印{form}</source>
        <translation>Print: {form}</translation>
    </message>
    <message>
        <source>{form} 已送去打印</source>
        <translation>{form}: sent to the printer</translation>
    </message>
    <message>
        <source>{form} 正在打印</source>
        <translation>{form}: printing</translation>
    </message>
    <message>
        <source>{form} 已打印</source>
        <translation>{form}: printed</translation>
    </message>
    <message>
        <source>{form} 没有打印出来,请看打印机后再试</source>
        <translation>{form}: not printed. Look at the printer and try again</translation>
    </message>
    <message>
        <source>{form} 等打印太久已取消,请再打一次</source>
        <translation>{form}: waited too long and was cancelled. Please print it again</translation>
    </message>
    <message>
        <source>{form} 不知道有没有打印,请看打印机</source>
        <translation>{form}: not known whether it was printed. Please look at the printer</translation>
    </message>
    <message>
        <source>{day} 的上门单</source>
        <translation>Home visits of {day}</translation>
    </message>
    <message>
        <source>选一个村就打印;只有上门办的代办在单子上</source>
        <translation>Choose a village to print; only home visits are on it</translation>
    </message>
    <message>
        <source>全部村</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>按村排好,一张单子</source>
        <translation>village by village, on one sheet</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>上门单已送去打印</source>
        <translation>The sheet was sent to the printer</translation>
    </message>
    <message>
        <source>上门单正在打印</source>
        <translation>The sheet is being printed</translation>
    </message>
    <message>
        <source>上门单已打印</source>
        <translation>The sheet was printed</translation>
    </message>
    <message>
        <source>上门单没有打印出来,请看打印机后再试</source>
        <translation>The sheet was not printed. Look at the printer and try again</translation>
    </message>
    <message>
        <source>上门单等打印太久已取消,请再打一次</source>
        <translation>The sheet waited too long and was cancelled. Please print it again</translation>
    </message>
    <message>
        <source>不知道上门单有没有打印,请看打印机</source>
        <translation>It is not known whether the sheet was printed. Please look at the printer</translation>
    </message>
    <message>
        <source>这台机器不打印代办的单据</source>
        <translation>This machine prints no papers of errands</translation>
    </message>
    <message>
        <source>代办员名册</source>
        <translation>Roster of agents</translation>
    </message>
    <message>
        <source>共 {agents} 人,今天请假 {away} 人,30 天内有培训到期 {expiring} 人</source>
        <translation>{agents} agents, {away} on leave today, {expiring} with training that ends within 30 days</translation>
    </message>
    <message>
        <source>编号、姓名或村名</source>
        <translation>Number, name or village</translation>
    </message>
    <message>
        <source>名册还是空的,请管理员导入</source>
        <translation>The roster is empty; the administrator imports it</translation>
    </message>
    <message>
        <source>请假到 {day}</source>
        <translation>away until {day}</translation>
    </message>
    <message>
        <source>{count} 项培训已到期</source>
        <translation>training expired for {count}</translation>
    </message>
    <message>
        <source>{count} 项培训快到期</source>
        <translation>training ends soon for {count}</translation>
    </message>
    <message>
        <source>可办 {count} 项</source>
        <translation>can do {count}</translation>
    </message>
    <message>
        <source>{named}等 {count} 个村</source>
        <translation>{named} … {count} villages</translation>
    </message>
    <message>
        <source>{day} 已到期</source>
        <translation>Expired {day}</translation>
    </message>
    <message>
        <source>有效到 {day}</source>
        <translation>Counts until {day}</translation>
    </message>
    <message>
        <source>还没有参加过培训,什么都不能办</source>
        <translation>No training yet; they can do nothing</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Errands</translation>
    </message>
    <message>
        <source>代办 {count}</source>
        <translation>Errands {count}</translation>
    </message>
    <message>
        <source>红色代办</source>
        <translation>Errands by red agents</translation>
    </message>
    <message>
        <source>先办到期的;姓名电话平时不显示,查看要写原因</source>
        <translation>What is due comes first. Names and phones are masked; opening one asks for the reason</translation>
    </message>
    <message>
        <source>您手上没有代办。到“新申请”看看,或等组长指派</source>
        <translation>Nothing is on your hands. Look at the new ones, or wait for the lead</translation>
    </message>
    <message>
        <source>没有新申请</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>没有等着指派的代办</source>
        <translation>Nothing waits for an agent</translation>
    </message>
    <message>
        <source>没有快到期的代办</source>
        <translation>Nothing is due soon</translation>
    </message>
    <message>
        <source>没有逾期的代办,很好</source>
        <translation>Nothing is overdue. Well done</translation>
    </message>
    <message>
        <source>没有中止的代办</source>
        <translation>Nothing is suspended</translation>
    </message>
    <message>
        <source>没有等居民来签收的代办</source>
        <translation>Nothing waits to be handed over</translation>
    </message>
    <message>
        <source>没有要回访的代办</source>
        <translation>Nobody to call</translation>
    </message>
    <message>
        <source>没有转给别的中心的代办</source>
        <translation>Nothing is with another center</translation>
    </message>
    <message>
        <source>编号、手机尾号或姓名</source>
        <translation>Number, phone, name</translation>
    </message>
    <message>
        <source>没有找到“{text}”。编号和手机号至少输入后 4 位</source>
        <translation>Nothing found for “{text}”. Type at least the last 4 digits of number or phone</translation>
    </message>
    <message>
        <source>登记代办</source>
        <translation>New errand</translation>
    </message>
    <message>
        <source>上门单</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>代办员</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>签退</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>只列出最先到期的 {count} 件,其余请搜索</source>
        <translation>Only the {count} due first are listed; search for the others</translation>
    </message>
    <message>
        <source>{count} 件逾期</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>{count} 件临期</source>
        <translation>{count} due soon</translation>
    </message>
    <message>
        <source>是您负责的代办,请先办</source>
        <translation>They are yours to see to; please do them first</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>已提交</source>
        <translation>Sent in</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已委托</source>
        <translation>Entrusted</translation>
    </message>
    <message>
        <source>已指派</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>已中止</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>已回访</source>
        <translation>Followed up</translation>
    </message>
    <message>
        <source>已终止</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>未填姓名</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>要人帮填</source>
        <translation>wants help</translation>
    </message>
    <message>
        <source>中止,不计时</source>
        <translation>Clock stopped</translation>
    </message>
    <message>
        <source>逾期 {days} 个工作日</source>
        <translation>{days} working days late</translation>
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>{day} · 还有 {days} 个工作日</source>
        <translation>{day} · {days} working days left</translation>
    </message>
    <message>
        <source>{day} · 还有 {days} 天</source>
        <translation>{day} · {days} days left</translation>
    </message>
    <message>
        <source>{time} 提交</source>
        <translation>sent in {time}</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>销假</source>
        <translation>Back early</translation>
    </message>
    <message>
        <source>替班人</source>
        <translation>Stand-in</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>已记下请假;手上的代办请另行指派</source>
        <translation>Leave noted; please assign their errands to others</translation>
    </message>
    <message>
        <source>已销假</source>
        <translation>Leave ended</translation>
    </message>
    <message>
        <source>已记下替班人</source>
        <translation>Stand-in noted</translation>
    </message>
    <message>
        <source>已记下培训</source>
        <translation>Training noted</translation>
    </message>
    <message>
        <source>已取消,今后不再指派这项</source>
        <translation>Withdrawn: they will not be given this service any more</translation>
    </message>
    <message>
        <source>{agent} 请假</source>
        <translation>Leave of {agent}</translation>
    </message>
    <message>
        <source>头一天和末一天都算在内</source>
        <translation>Both days are included</translation>
    </message>
    <message>
        <source>从 {day}</source>
        <translation>From {day}</translation>
    </message>
    <message>
        <source>到 {day} 为止</source>
        <translation>To {day}</translation>
    </message>
    <message>
        <source>记下请假</source>
        <translation>Note the leave</translation>
    </message>
    <message>
        <source>{agent} 销哪次假?</source>
        <translation>Which leave of {agent} ends?</translation>
    </message>
    <message>
        <source>从今天起返岗</source>
        <translation>Back from today on</translation>
    </message>
    <message>
        <source>这次不请了</source>
        <translation>Not taken after all</translation>
    </message>
    <message>
        <source>没有正在请或将要请的假</source>
        <translation>No leave now or ahead</translation>
    </message>
    <message>
        <source>{agent} 请假时谁来替?</source>
        <translation>Who stands in for {agent}?</translation>
    </message>
    <message>
        <source>不指定</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>请假时由组长另行指派</source>
        <translation>The lead assigns their errands each time</translation>
    </message>
    <message>
        <source>{agent} 培训了哪个事项?</source>
        <translation>What was {agent} trained for?</translation>
    </message>
    <message>
        <source>事项名称或编码</source>
        <translation>Name or code of the service</translation>
    </message>
    <message>
        <source>还没有培训</source>
        <translation>Not trained</translation>
    </message>
    <message>
        <source>没有找到这个事项</source>
        <translation>No such service</translation>
    </message>
    <message>
        <source>到期后不能再接这个事项,手上的不受影响</source>
        <translation>After that no more of these; those under way go on</translation>
    </message>
    <message>
        <source>{day} 培训</source>
        <translation>Trained on {day}</translation>
    </message>
    <message>
        <source>记下培训</source>
        <translation>Note the training</translation>
    </message>
    <message>
        <source>取消这项资格</source>
        <translation>Withdraw this qualification</translation>
    </message>
</context>
<context>
    <name>errand_fact</name>
    <message>
        <source>方式</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Sent in</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>承诺时限</source>
        <translation>Promised time</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>委托</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>代办员</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>替班人</source>
        <translation>Stand-in</translation>
    </message>
    <message>
        <source>受理编号</source>
        <translation>Their number</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>受理中心</source>
        <translation>Taken in by</translation>
    </message>
    <message>
        <source>办理中心</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>垫付</source>
        <translation>Laid out</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>服务的村</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>errand_kind</name>
    <message>
        <source>帮办</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Errand</translation>
    </message>
    <message>
        <source>上门办</source>
        <translation>Home visit</translation>
    </message>
</context>
<context>
    <name>errand_shelf</name>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>新申请</source>
        <translation>New</translation>
    </message>
    <message>
        <source>待指派</source>
        <translation>To assign</translation>
    </message>
    <message>
        <source>临期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>To deliver</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>To call</translation>
    </message>
    <message>
        <source>外中心</source>
        <translation>Elsewhere</translation>
    </message>
</context>
<context>
    <name>errand_state</name>
    <message>
        <source>不受理</source>
        <translation>Declined</translation>
    </message>
</context>
<context>
    <name>errand_verb</name>
    <message>
        <source>补全信息</source>
        <translation>Complete it</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>不受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>签委托书</source>
        <translation>Sign the authority</translation>
    </message>
    <message>
        <source>指派代办员</source>
        <translation>Assign an agent</translation>
    </message>
    <message>
        <source>替班人接手</source>
        <translation>Stand-in takes over</translation>
    </message>
    <message>
        <source>转给别的中心</source>
        <translation>To another center</translation>
    </message>
    <message>
        <source>转回本中心</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>填受理编号</source>
        <translation>Their number</translation>
    </message>
    <message>
        <source>记垫付费用</source>
        <translation>Note a fee</translation>
    </message>
    <message>
        <source>收材料</source>
        <translation>Receive papers</translation>
    </message>
    <message>
        <source>退材料</source>
        <translation>Return papers</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>续办</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>交付签收</source>
        <translation>Hand over and sign</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>File it</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Follow-up call</translation>
    </message>
    <message>
        <source>终止</source>
        <translation>Terminate</translation>
    </message>
</context>
</TS>

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
        <source>正在读取…</source>
        <translation>Reading…</translation>
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
        <source>{count} 条记录被退回</source>
        <translation>Records refused: {count}</translation>
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
        <source>下一位 {label}:等得最久</source>
        <translation>Next is {label}: waiting longest</translation>
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
</context>
</TS>

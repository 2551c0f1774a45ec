<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>desk_sync</name>
    <message>
        <source>与县平台的联网</source>
        <translation>Connection to the county</translation>
    </message>
    <message>
        <source>记录先存在本机,有网就上传,一条也不会丢</source>
        <translation>Records are kept here first and sent when there is a network; none is lost</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>本机还没有接入县平台。记录都在本机,接入后会一起上传</source>
        <translation>This machine has not joined the county&apos;s hub. Its records are here and go up once it has</translation>
    </message>
    <message>
        <source>没有被退回的记录</source>
        <translation>No refused records</translation>
    </message>
    <message>
        <source>重传</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>全部重传</source>
        <translation>Send all again</translation>
    </message>
    <message>
        <source>{count} 条记录会再次上传</source>
        <translation>Records to be sent again: {count}</translation>
    </message>
    <message>
        <source>导出到 U 盘</source>
        <translation>Export to a USB stick</translation>
    </message>
    <message>
        <source>没有找到 U 盘:请插上一个能写的 U 盘,再按一次</source>
        <translation>No USB stick found: plug in one that can be written, then press again</translation>
    </message>
    <message>
        <source>没有写成:U 盘可能写满、写保护或被拔出,请换一个再试</source>
        <translation>Not written: the stick may be full, read-only or gone. Try another one</translation>
    </message>
    <message>
        <source>{count} 条记录已写到 {place}。交给县里导入,再带回回执</source>
        <translation>Records written: {count}, to {place}. Have the county import them, and bring the receipts back</translation>
    </message>
    <message>
        <source>未接入</source>
        <translation>Not joined</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>版本不符</source>
        <translation>Other version</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>上传受阻</source>
        <translation>Held up</translation>
    </message>
    <message>
        <source>已联网</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>正在连接</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>请管理员向县里要接入码,运行 kiosk admin enrol</source>
        <translation>An administrator asks the county for a code and runs kiosk admin enrol</translation>
    </message>
    <message>
        <source>县平台停用了这台机器:请联系县里,用新的接入码接入</source>
        <translation>The county revoked this machine: ask them, and join again with a new code</translation>
    </message>
    <message>
        <source>县平台不认识这台机器:请用新的接入码重新接入</source>
        <translation>The county does not know this machine: join again with a new code</translation>
    </message>
    <message>
        <source>本机程序太旧,县平台已不接受:请升级本机</source>
        <translation>This program is too old for the county&apos;s hub: update this machine</translation>
    </message>
    <message>
        <source>本机程序比县平台新:请县里升级平台</source>
        <translation>This program is newer than the county&apos;s hub: the county is to update it</translation>
    </message>
    <message>
        <source>网络要先认证,或地址不对:打开网络后会自动补传</source>
        <translation>The network wants a login, or the address is wrong; records go up by themselves once it is open</translation>
    </message>
    <message>
        <source>县平台正忙,稍后会自动再传</source>
        <translation>The hub is busy; it is tried again by itself</translation>
    </message>
    <message>
        <source>网络很慢,正在减小每次上传的量</source>
        <translation>The network is slow; less is sent at a time</translation>
    </message>
    <message>
        <source>连不上县平台:请检查网线。连上后会自动补传</source>
        <translation>The hub cannot be reached: check the cable. Records go up by themselves once it is back</translation>
    </message>
    <message>
        <source>县平台收到的每一条都有回执</source>
        <translation>The hub has confirmed every record it got</translation>
    </message>
    <message>
        <source>正在等第一次联系,或由本机另一个程序上传</source>
        <translation>Waiting for the first contact, or another program of this machine uploads</translation>
    </message>
    <message>
        <source>本机时钟慢了 {span},请校准。上传不受影响</source>
        <translation>This machine&apos;s clock is {span} slow: set it. Uploads go on</translation>
    </message>
    <message>
        <source>本机时钟快了 {span},请校准。上传不受影响</source>
        <translation>This machine&apos;s clock is {span} fast: set it. Uploads go on</translation>
    </message>
    <message>
        <source>本机的数据同时在两台机器上使用:请管理员把其中一台重新设置并接入</source>
        <translation>This machine&apos;s data is in use on two machines: an administrator sets one of them up anew and joins again</translation>
    </message>
    <message>
        <source>条</source>
        <translation>records</translation>
    </message>
    <message>
        <source>等待上传</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>最久已等</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>被退回</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>上次成功</source>
        <translation>Last success</translation>
    </message>
    <message>
        <source>取号与叫号</source>
        <translation>Numbers and calls</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Errands</translation>
    </message>
    <message>
        <source>场地预订</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>托管</source>
        <translation>Care</translation>
    </message>
    <message>
        <source>点单</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Wishes</translation>
    </message>
    <message>
        <source>其他记录</source>
        <translation>Other records</translation>
    </message>
    <message>
        <source>{kind} · 第 {number} 条</source>
        <translation>{kind} · record {number}</translation>
    </message>
    <message>
        <source>县平台有同一条,但内容不同</source>
        <translation>The hub has this record with other content</translation>
    </message>
    <message>
        <source>另一台机器已传过同一条</source>
        <translation>Another machine sent this record</translation>
    </message>
    <message>
        <source>这一条太大</source>
        <translation>This record is too large</translation>
    </message>
    <message>
        <source>县平台读不懂这一条</source>
        <translation>The hub cannot read this record</translation>
    </message>
    <message>
        <source>内容损坏,可能是磁盘故障</source>
        <translation>Damaged, perhaps by the disk</translation>
    </message>
    <message>
        <source>县平台没有接受</source>
        <translation>The hub did not accept it</translation>
    </message>
    <message>
        <source>原文已送县里查看</source>
        <translation>The county has it to look at</translation>
    </message>
    <message>
        <source>{n} 秒</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} 小时</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} 天</source>
        <translation>{n} days</translation>
    </message>
</context>
</TS>

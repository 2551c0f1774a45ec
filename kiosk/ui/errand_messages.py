"""The sentences for what errands refuse."""

from collections.abc import Callable


def errand_sentences(translate: Callable[[str, str], str]) -> dict[str, str]:
    """Key to template, in the language of `translate`."""
    return {
        "agent.code_form": translate("messages", "编号只用字母、数字和短横,请改一改"),
        "agent.code_taken": translate("messages", "编号 {agent} 已经有人用了,请换一个"),
        "agent.dates_order": translate("messages", "结束日期早于开始日期,请改一改"),
        "agent.has_errands": translate(
            "messages", "{agent} 号代办员手上还有 {count} 件,请先转交给别人"
        ),
        "agent.item_not_offered": translate("messages", "这个事项不提供代办,请选别的"),
        "agent.leave_over": translate("messages", "这次请假到 {last:%m-%d} 已经结束了"),
        "agent.leave_overlaps": translate(
            "messages", "{first:%m-%d} 到 {last:%m-%d} 已经请过假,请改日期"
        ),
        "agent.leave_unknown": translate("messages", "没有这次请假,请看最新的名册"),
        "agent.login_taken": translate("messages", "工号 {login} 已是 {agent} 号代办员的"),
        "agent.login_unknown": translate("messages", "没有工号 {login},请先建工号"),
        "agent.name_missing": translate("messages", "请填姓名,最多 {most} 个字"),
        "agent.phone_form": translate("messages", "电话不对,请再看一遍"),
        "agent.stand_in_self": translate("messages", "替班人不能是本人,请换一位"),
        "agent.village_unknown": translate("messages", "没有编号 {code} 的村,请重新选择"),
        "agent.locked_out": translate("messages", "{agent} 号代办员的工号已停用,请换一位"),
        "agent.not_trained": translate(
            "messages", "{agent} 号代办员没有接受过这个事项的培训,请换一位"
        ),
        "agent.on_leave": translate("messages", "{agent} 号代办员请假到 {until:%m-%d},请换一位"),
        "agent.training_expired": translate(
            "messages", "{agent} 号代办员的培训 {day:%Y-%m-%d} 已到期,请先复训"
        ),
        "agent.unknown": translate("messages", "名册里没有这位代办员,请重新选择"),
        "consent.none": translate("messages", "还没有告知同意书,现在不能受理,请告诉管理员"),
        "consent.text_missing": translate("messages", "告知同意书要有中文和英文"),
        "errand.authority_date": translate("messages", "委托期限已经过去,请选今天或以后的日期"),
        "errand.authority_over": translate(
            "messages", "委托书 {day:%Y-%m-%d} 已到期,请当事人重新签"
        ),
        "errand.center_unknown": translate("messages", "没有这个服务中心,请重新选择"),
        "errand.consent_missing": translate("messages", "还没有同意告知内容,请先读一读并同意"),
        "errand.document_form": translate("messages", "材料名称或份数不对,请改一改"),
        "errand.documents_many": translate("messages", "一次最多交接 {most} 种材料,请分两次"),
        "errand.documents_missing": translate("messages", "还没有选材料,请至少选一份"),
        "errand.erased": translate("messages", "这件代办的个人信息已按期限删除"),
        "errand.external_number_missing": translate("messages", "请填受理编号"),
        "errand.fee_amount": translate("messages", "金额不对,请输入大于 0 的数"),
        "errand.fee_basis_missing": translate("messages", "请写明收费依据"),
        "errand.field_unknown": translate("messages", "没有这一项"),
        "errand.for_whom_unknown": translate("messages", "请选择为谁办"),
        "errand.handled_elsewhere": translate("messages", "这件代办已转给别的中心办理"),
        "errand.handled_here": translate("messages", "这件代办就在本中心"),
        "errand.helper_unknown": translate("messages", "请选择是谁帮忙填的"),
        "errand.illegal_move": translate("messages", "这件代办的状态已经变了,请看最新的情况"),
        "errand.item_stays": translate("messages", "事项不能改,请终止后另办一件"),
        "errand.lead_needed": translate("messages", "这一步要由组长来做"),
        "errand.name_missing": translate("messages", "还没有委托人姓名,请补上"),
        "errand.no_stand_in": translate("messages", "没有指定替班人,请组长重新指派"),
        "errand.no_picture": translate("messages", "没有这张照片"),
        "errand.not_held": translate(
            "messages", "这份材料没有这么多:原件 {originals} 份,复印件 {copies} 份在这里"
        ),
        "errand.not_offered": translate("messages", "这个事项不提供代办,请到窗口问一问"),
        "errand.not_yours": translate("messages", "这件代办由别人负责,请找负责人或组长"),
        "errand.note_long": translate("messages", "最多写 {most} 个字,请写短一些"),
        "errand.note_missing": translate("messages", "请写明情况"),
        "errand.originals_held": translate(
            "messages", "还有 {count} 份原件没有退还,退还以后才能签收"
        ),
        "errand.paper_no_printer": translate(
            "messages", "这张单子有完整的个人信息,没有接打印机不能存成文件,请先接上打印机"
        ),
        "errand.paper_not_yet": translate("messages", "还没有办到这一步,这张单子还不能打"),
        "errand.paper_staff_only": translate("messages", "这张单子请到窗口打印"),
        "errand.paper_unknown": translate("messages", "没有这种单子"),
        "errand.phone_form": translate("messages", "手机号不对,请再看一遍"),
        "errand.phone_missing": translate("messages", "还没有联系电话,请补上"),
        "errand.picture_form": translate("messages", "这个文件不能当照片用,请选 JPEG 或 PNG 图片"),
        "errand.picture_large": translate("messages", "照片太大,请拍小一些"),
        "errand.picture_name": translate("messages", "请写明照片上是什么"),
        "errand.pictures_many": translate("messages", "一件代办最多附 {most} 张照片"),
        "errand.presence_needed": translate("messages", "这件事要本人到场,不能代办;可以帮您一起办"),
        "errand.reason_unknown": translate("messages", "请选择原因"),
        "errand.receipt_missing": translate("messages", "请填票据号"),
        "errand.relation_missing": translate("messages", "请选择与您的关系"),
        "errand.result_missing": translate("messages", "请写明办理结果"),
        "errand.reveal_why": translate("messages", "请写明为什么要看"),
        "errand.satisfaction_missing": translate("messages", "请选择满意还是不满意"),
        "errand.scope_missing": translate("messages", "请写明委托办什么"),
        "signature.broken": translate("messages", "签名没有录好,请重新签"),
        "signature.missing": translate("messages", "还没有签名,请签一下"),
        "errand.stand_in_same": translate("messages", "替班人不能是代办员本人"),
        "errand.step_done": translate("messages", "这一步已经做完了"),
        "errand.step_unknown": translate("messages", "没有这一步"),
        "errand.text_long": translate("messages", "最多 {most} 个字,请写短一些"),
        "errand.unknown": translate("messages", "没有这件代办"),
        "errand.visits_none": translate("messages", "现在没有要上门办的"),
        "errand.village_missing": translate("messages", "还没有选村"),
        "errand.village_unknown": translate("messages", "没有这个村,请重新选择"),
    }

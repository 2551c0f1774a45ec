// The keyboard panel alone; `panelHeight` tells how much room it needs at this width.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings

Item {
    id: root
    property real panelHeight: panel.height

    InputPanel {
        id: panel
        width: root.width
        externalLanguageSwitchEnabled: true
        onExternalLanguageSwitch: VirtualKeyboardSettings.locale =
            VirtualKeyboardSettings.locale === "zh_CN" ? "en_GB" : "zh_CN"
        Component.onCompleted: {
            VirtualKeyboardSettings.wordCandidateList.alwaysVisible = true
            VirtualKeyboardSettings.activeLocales = ["zh_CN", "en_GB"]
            VirtualKeyboardSettings.locale = "zh_CN"
        }
    }
}

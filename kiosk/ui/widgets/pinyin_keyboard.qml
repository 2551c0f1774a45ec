// The keys alone. What the input method offers is read by whoever shows it: `words`, `held`.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings

Item {
    id: root
    property string speech: "zh_CN"
    property int most: 400
    property string words: ""
    property string held: InputContext.preeditText
    property int chosen: -1
    readonly property var offered: InputContext.inputEngine.wordCandidateListModel

    function gather() {
        var found = []
        var count = offered ? Math.min(offered.count, most) : 0
        for (var at = 0; at < count; ++at)
            found.push(offered.dataAt(at))
        words = found.join("\n")
    }
    onOfferedChanged: gather()
    onHeldChanged: Qt.callLater(gather)
    onChosenChanged: if (chosen >= 0 && offered) offered.selectItem(chosen)
    onSpeechChanged: VirtualKeyboardSettings.locale = speech

    Connections {
        target: root.offered
        ignoreUnknownSignals: true
        function onCountChanged() { Qt.callLater(root.gather) }
        function onDataChanged() { Qt.callLater(root.gather) }
        function onModelReset() { Qt.callLater(root.gather) }
        function onRowsInserted() { Qt.callLater(root.gather) }
        function onRowsRemoved() { Qt.callLater(root.gather) }
    }

    InputPanel {
        width: root.width
        externalLanguageSwitchEnabled: true
        Component.onCompleted: {
            VirtualKeyboardSettings.layoutPath = keyboardLayouts
            VirtualKeyboardSettings.activeLocales = ["zh_CN", "en_GB"]
            VirtualKeyboardSettings.locale = root.speech
        }
    }
}

// How the keyboard looks: light caps with words on them. `look` and `signs` come from the theme.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles

KeyboardStyle {
    id: style

    component Words: Text {
        color: look.ink
        font.family: look.family
        font.pixelSize: look.keyPx
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }

    component Cap: KeyPanel {
        id: cap
        // The v stands for the ü of lü, which has no key of its own.
        property string sign: !control ? "" : control.displayText === "v" && InputContext.inputEngine.inputMode === InputEngine.InputMode.Pinyin ? "v ü"
                            : control.displayText
        property bool quiet: false
        property bool main: false
        Rectangle {
            anchors.fill: parent
            anchors.margins: look.gapPx / 2
            radius: look.radiusPx
            color: cap.control && cap.control.pressed ? look.pressed
                 : cap.main ? look.accent : cap.quiet ? look.quiet : look.card
            border.width: cap.main ? 0 : look.linePx
            border.color: look.line
            Words {
                anchors.fill: parent
                text: cap.sign
                color: cap.main && !(cap.control && cap.control.pressed) ? look.onAccent : look.ink
                font.bold: cap.main
                font.pixelSize: cap.quiet || cap.main ? look.wordPx : look.keyPx
                opacity: cap.control && cap.control.enabled ? 1 : 0.4
            }
        }
    }

    keyboardDesignWidth: 2560
    keyboardDesignHeight: look.designHeight
    keyboardRelativeLeftMargin: 0.004
    keyboardRelativeRightMargin: 0.004
    keyboardRelativeTopMargin: 0.01
    keyboardRelativeBottomMargin: 0.02
    keyboardBackground: Rectangle { color: look.ground }

    keyPanel: Cap {}
    backspaceKeyPanel: Cap { sign: signs.erase; quiet: true }
    modeKeyPanel: Cap { quiet: true }
    shiftKeyPanel: Cap { sign: signs.shift; quiet: true }
    spaceKeyPanel: Cap { sign: signs.space; quiet: true }
    symbolKeyPanel: Cap { quiet: true }

    characterPreviewMargin: 0
    characterPreviewDelegate: Item {
        property string text
        property string flickLeft
        property string flickTop
        property string flickRight
        property string flickBottom
        Rectangle {
            anchors.fill: parent
            radius: look.radiusPx
            color: look.ink
            Words { anchors.fill: parent; text: parent.parent.text; color: look.card; font.bold: true }
        }
    }

    alternateKeysListItemWidth: look.candidatePx
    alternateKeysListItemHeight: look.candidatePx
    alternateKeysListDelegate: Item {
        width: style.alternateKeysListItemWidth
        height: style.alternateKeysListItemHeight
        Words { anchors.fill: parent; text: model.text }
    }
    alternateKeysListHighlight: Rectangle { color: look.pressed; radius: look.radiusPx }
    alternateKeysListBackground: Rectangle {
        color: look.card
        radius: look.radiusPx
        border.width: look.linePx
        border.color: look.line
    }

    // What is offered stands outside this panel.
    selectionListHeight: 0
    selectionListDelegate: SelectionListItem { width: 0 }
    selectionListBackground: Item {}

    navigationHighlight: Rectangle {
        color: "transparent"
        border.width: look.linePx * 2
        border.color: look.ink
    }
    popupListDelegate: SelectionListItem {
        property real cursorAnchor: width / 2
        width: Math.max(look.candidatePx * 2, entry.implicitWidth + look.candidatePx)
        height: look.candidatePx
        Words { id: entry; anchors.fill: parent; text: display }
    }
    popupListBackground: Rectangle {
        color: look.card
        border.width: look.linePx
        border.color: look.line
    }
    popupListHighlight: Rectangle { color: look.pressed }
    languagePopupListEnabled: false
}

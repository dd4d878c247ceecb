// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanleaks.h"

#include "inventedcards.h"
#include "keyboard.h"
#include "keyscanner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTextEdit>

#include <memory>
#include <random>

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QWidget> madeField(int kind)
{
    switch (kind) {
    case 0: {
        auto line = std::make_unique<QLineEdit>();
        line->setText(u"Ấp Thử"_s);
        return line;
    }
    case 1: {
        auto text = std::make_unique<QPlainTextEdit>();
        text->setPlainText(u"ghi chú\nhai dòng"_s);
        return text;
    }
    case 2: {
        auto text = std::make_unique<QTextEdit>();
        text->setPlainText(u"ghi chú"_s);
        return text;
    }
    case 3: {
        auto box = std::make_unique<QComboBox>();
        box->setEditable(true);
        box->addItems({u"một"_s, u"hai"_s, u"083"_s});
        return box;
    }
    case 4: {
        auto box = std::make_unique<QComboBox>();
        box->addItems({u"một"_s, u"hai"_s, u"083"_s, u"Nguyễn"_s});
        return box;
    }
    case 5: {
        auto box = std::make_unique<QSpinBox>();
        box->setMaximum(2'000'000'000);
        box->setValue(3);
        return box;
    }
    case 6:
        return std::make_unique<QPushButton>(u"Lưu"_s);
    case 7:
        return std::make_unique<QCheckBox>(u"Đủ"_s);
    case 8: {
        auto list = std::make_unique<QListWidget>();
        list->addItems({u"một"_s, u"hai"_s, u"083"_s, u"Nguyễn"_s});
        list->setCurrentRow(0);
        return list;
    }
    default: {
        auto table = std::make_unique<QTableWidget>(3, 2);
        table->setItem(0, 0, new QTableWidgetItem(u"giấy tờ"_s));
        table->setCurrentCell(0, 0);
        return table;
    }
    }
}

/// All that a key could change in such a widget.
QString stateOf(const QWidget &field)
{
    QStringList state;
    for (const char *name : {"text", "plainText", "currentText", "value", "checked", "currentIndex", "currentRow"})
        state << field.property(name).toString();
    if (const auto *table = qobject_cast<const QTableWidget *>(&field)) {
        state << QString::number(table->currentRow()) << QString::number(table->currentColumn())
              << table->item(0, 0)->text();
        state << QString::number(table->findChildren<QLineEdit *>().size()); // An editor was opened.
    }
    return state.join(u'\x1f');
}

QString payload(int number)
{
    static const QList<InventedCard> cards = inventedCards(200);
    if (number % 3 == 0)
        return cards[number % cards.size()].text;
    return number % 3 == 1 ? u"0033022611230%1"_s.arg(10'000 + number)
                           : u"H61.33-261123-%1"_s.arg(1000 + number % 9000);
}

} // namespace

QStringList leakTestFields()
{
    return {u"line edit"_s, u"plain text edit"_s,
            u"text edit"_s, u"editable combo box"_s,
            u"combo box"_s, u"number field"_s,
            u"button"_s,    u"check box"_s,
            u"list"_s,      u"table"_s};
}

LeakCount leaksIntoField(int kind, KeyScanner &scanner, int scans)
{
    const std::unique_ptr<QWidget> field = madeField(kind);
    LeakCount count;
    int clicks = 0;
    if (auto *button = qobject_cast<QAbstractButton *>(field.get()))
        QObject::connect(button, &QAbstractButton::clicked, button, [&clicks] { ++clicks; });
    QWidget *target = field.get();
    if (auto *box = qobject_cast<QComboBox *>(target); box && box->isEditable())
        target = box->lineEdit();
    QObject context;
    QObject::connect(&scanner, &KeyScanner::scanned, &context, [&count] { ++count.scanned; });
    const QString before = stateOf(*field);
    Keyboard keyboard(target);
    for (int i = 0; i < scans; ++i) {
        const bool hasPrefix = i % 2 == 0;
        const int gap = hasPrefix ? 1 + i * 7 % 90 : 1 + i * 5 % 30;
        keyboard.type((hasPrefix ? u"~"_s : QString()) + payload(i), gap);
        if (i % 4 == 3)
            keyboard.press(Qt::Key_Tab, u"\t"_s);
        else
            keyboard.enter();
        if (i % 5 == 0)
            keyboard.press(Qt::Key_Return, u"\n"_s); // CR LF
        keyboard.pause(2000);
        count.leaked += stateOf(*field) == before && clicks == 0 ? 0 : 1;
        clicks = 0;
    }
    return count;
}

int wordsTakenForScans(QLineEdit &field, KeyScanner &scanner, int words)
{
    static const QStringList vocabulary = u"nguyen van uoc|0912345678|083190004567|dang ky khai sinh|ap phu "
                                          u"hoa|H61.33-261123-0018|12/05/1990|khong|truong hop dac biet|"
                                          "giay chung nhan quyen su dung dat|xntt|trich luc"_s.split(u'|');
    std::mt19937 dice(7); // NOLINT: the same typist each time is wanted.
    int taken = 0;
    QObject context;
    QObject::connect(&scanner, &KeyScanner::scanned, &context, [&taken] { ++taken; });
    QObject::connect(&scanner, &KeyScanner::unreadable, &context, [&taken] { ++taken; });
    Keyboard keyboard(&field);
    for (int i = 0; i < words; ++i) {
        scanner.setThreshold(i % 10 == 0 ? 120 : 35);
        field.clear();
        const QString word = vocabulary[i % vocabulary.size()];
        // Five letters a word: 400 ms a letter at 30 words a minute, 100 ms at 120; fingers are never even.
        const int mean = 100 + static_cast<int>(dice() % 300);
        for (const QChar c : word) {
            keyboard.letter(c);
            keyboard.pause(mean / 2 + static_cast<int>(dice() % static_cast<unsigned>(mean)));
        }
        keyboard.enter();
        taken += field.text() == word ? 0 : 1;
        keyboard.pause(1000);
    }
    return taken;
}

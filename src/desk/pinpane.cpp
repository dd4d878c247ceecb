// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinpane.h"

#include "ui_pinpane.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

PinPane::PinPane(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::PinPane>())
{
    ui->setupUi(this);
    ui->fault->setField(ui->pinField);
    ui->pinField->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    ui->pinField->setContextMenuPolicy(Qt::NoContextMenu);
    ui->pinField->installEventFilter(this);
    ui->enterButton->installEventFilter(this);
    ui->laterButton->installEventFilter(this);
    connect(ui->signButton, &ActionButton::clicked, this, &PinPane::signAsked);
    connect(ui->enterButton, &ActionButton::clicked, this, &PinPane::submit);
    connect(ui->laterButton, &ActionButton::clicked, this, &PinPane::leave);
    connect(ui->pinField, &QLineEdit::textEdited, this, [this] { ui->fault->setFault({}); });
    auto *sign = new QAction(this);
    sign->setShortcut(QKeySequence(u"Ctrl+K"_s));
    sign->setShortcutContext(Qt::WindowShortcut);
    connect(sign, &QAction::triggered, this, [this] {
        if (!isHidden() && !isAsking())
            emit signAsked();
    });
    addAction(sign);
    setKeyFile(false);
    clear();
}

PinPane::~PinPane() = default;

bool PinPane::isAsking() const
{
    return !isHidden() && !ui->acts->isHidden();
}

void PinPane::forget()
{
    ui->pinField->clear();
    ui->fault->setFault({});
    ui->trouble->setNotice({});
}

void PinPane::clear()
{
    forget();
    hide();
}

void PinPane::setTitle(const QString &title)
{
    ui->titleLabel->setText(title);
}

void PinPane::setWho(const QString &who)
{
    ui->whoLabel->setText(who);
    ui->whoLabel->setVisible(!who.isEmpty() && isAsking());
}

void PinPane::setKeyFile(bool isFile)
{
    ui->pinCaption->setText(isFile ? tr("&Password") : tr("&PIN"));
    ui->pinField->setAccessibleName(isFile ? tr("Password of the signing key") : tr("PIN of the signing key"));
}

void PinPane::showWaiting(const QString &title)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && isAsking();
    forget();
    setTitle(title);
    ui->whoLabel->hide();
    ui->fields->hide();
    ui->acts->hide();
    ui->signButton->show();
    show();
    if (hadFocus)
        ui->signButton->setFocus(Qt::OtherFocusReason);
}

void PinPane::ask(const QString &title, const QString &who, const QString &trouble, Entry entry, Focus focus)
{
    forget();
    setTitle(title);
    ui->signButton->hide();
    ui->acts->show();
    setWho(who);
    show();
    setTrouble(trouble, entry);
    if (focus == Focus::Taken) {
        QWidget *first = entry == Entry::Open ? static_cast<QWidget *>(ui->pinField) : ui->laterButton;
        first->setFocus(Qt::OtherFocusReason);
    }
}

void PinPane::setTrouble(const QString &trouble, Entry entry)
{
    const bool isOpen = entry == Entry::Open;
    const bool hadFocus = ui->pinField->hasFocus();
    ui->trouble->setNotice(trouble, Tone::Supplement, u"alert"_s);
    ui->fields->setVisible(isOpen);
    ui->enterButton->setVisible(isOpen);
    ui->pinField->setEnabled(true);
    ui->enterButton->setEnabled(true);
    if (hadFocus && !isOpen)
        ui->laterButton->setFocus(Qt::OtherFocusReason);
}

void PinPane::showBusy(const QString &words)
{
    forget();
    setTitle(words);
    ui->whoLabel->hide();
    ui->fields->hide();
    ui->acts->hide();
    ui->signButton->hide();
    show();
}

void PinPane::showNote(const QString &title, const QString &words)
{
    showBusy(title);
    ui->trouble->setNotice(words, Tone::Supplement);
}

void PinPane::submit()
{
    const QString pin = ui->pinField->text();
    if (pin.isEmpty()) {
        ui->fault->setFault(tr("Type the PIN."));
        ui->pinField->setFocus();
        return;
    }
    ui->pinField->clear(); // It stands nowhere longer than it must.
    emit pinEntered(pin);
}

void PinPane::leave()
{
    forget();
    emit laterAsked();
}

bool PinPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const auto *key = isKey ? static_cast<QKeyEvent *>(event) : nullptr;
    const bool isEscape = key && key->key() == Qt::Key_Escape;
    const bool isEnter =
        key && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && watched == ui->pinField;
    if (!isEscape && !isEnter)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress && isEscape)
        leave();
    else if (event->type() == QEvent::KeyPress)
        submit();
    return true;
}

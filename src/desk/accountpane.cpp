// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountpane.h"

#include "actionbutton.h"
#include "barcodewriting.h"
#include "codeview.h"
#include "counterstyle.h"
#include "faultline.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int codeSide = 148;

QLabel *addLabel(QVBoxLayout *column, const char *role)
{
    auto *label = new QLabel;
    setTextRole(label, role);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

QLineEdit *addPassword(QVBoxLayout *column, QLabel *caption, const QString &name)
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(name);
    caption->setText(name);
    caption->setBuddy(field);
    column->addWidget(field);
    return field;
}

} // namespace

AccountPane::AccountPane(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_words = addLabel(column, "body");
    m_typed = addLabel(column, "title");
    m_typed->setAccessibleName(tr("Code to type in"));
    m_typed->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_picture = new CodeView;
    m_picture->setSide(codeSide);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    m_passwordCaption = addLabel(column, "muted");
    m_password = addPassword(column, m_passwordCaption, tr("Password of this counter"));
    m_againCaption = addLabel(column, "muted");
    m_again = addPassword(column, m_againCaption, tr("The same once more"));
    m_fault = new FaultLine;
    m_fault->setObjectName(u"accountFault"_s);
    column->addWidget(m_fault);
    m_browserButton = new ActionButton({}, u"id-card"_s);
    m_codeButton = new ActionButton(tr("With a code on a telephone"), {}, ActionButton::Link);
    m_passwordButton = new ActionButton(tr("Keep the password"), {}, ActionButton::Primary);
    m_leaveButton = new ActionButton({}, {}, ActionButton::Link);
    for (ActionButton *button : {m_browserButton, m_passwordButton, m_codeButton, m_leaveButton})
        column->addWidget(button);
    connect(m_browserButton, &ActionButton::clicked, this, &AccountPane::browserAsked);
    connect(m_codeButton, &ActionButton::clicked, this, &AccountPane::codeAsked);
    connect(m_passwordButton, &ActionButton::clicked, this, &AccountPane::choosePassword);
    connect(m_password, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &AccountPane::choosePassword);
    connect(m_leaveButton, &ActionButton::clicked, this,
            [this] { m_step == Step::Password ? emit passwordPutOff() : emit cancelled(); });
    setService({});
}

void AccountPane::setService(const AccountService &service)
{
    setVisible(service.isOffered());
    m_browserButton->setText(service.title.isEmpty() ? tr("Account of the province")
                                                     : tr("Account of %1").arg(service.title));
    if (m_step == Step::Offered)
        showOffered();
}

void AccountPane::setStep(Step step, const QString &words)
{
    m_step = step;
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_fault->setFault({});
    for (QWidget *widget : std::initializer_list<QWidget *>{m_typed, m_picture})
        widget->setVisible(step == Step::Code);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_passwordCaption, m_password, m_againCaption, m_again, m_passwordButton})
        widget->setVisible(step == Step::Password);
    m_password->clear(); // Lies nowhere once it was taken.
    m_again->clear();
    m_browserButton->setVisible(step == Step::Offered);
    m_codeButton->setVisible(step == Step::Offered || step == Step::Browser);
    m_leaveButton->setVisible(step != Step::Offered);
    m_leaveButton->setText(step == Step::Password ? tr("Later") : tr("Not now (Esc)"));
    emit stepChanged();
}

void AccountPane::showOffered(const QString &fault)
{
    setStep(Step::Offered, {});
    m_fault->setFault(fault);
    if (!fault.isEmpty())
        m_browserButton->setFocus();
}

void AccountPane::showBrowser()
{
    setStep(Step::Browser, tr("Sign in on the page that opens in the browser; you are then signed in here, too."));
    m_leaveButton->setFocus();
}

void AccountPane::showCode(const AccountCode &code)
{
    setStep(Step::Code, tr("Open %1 on a telephone or another computer before %2 and type this code there:")
                            .arg(code.page.toDisplayString(QUrl::RemoveScheme).remove(u"//"_s),
                                 code.expiresAt.toString(u"HH:mm"_s)));
    m_typed->setText(code.code);
    m_typed->setAccessibleDescription(code.code);
    const auto modules = code.pageWithCode.isEmpty() ? Result<ModuleMatrix>(Error())
                                                     : qrModules(code.pageWithCode.toString(), QrLevel::Low);
    m_picture->setVisible(modules.has_value());
    if (modules) {
        m_picture->setCode(modules->width(), [code = *modules](QPainter &painter, const QRectF &target) {
            paintModules(painter, code, target);
        });
        m_picture->setAccessibleName(tr("The page with the code, for a telephone"));
    }
    m_leaveButton->setFocus();
}

void AccountPane::showPasswordAsked(const QString &officer)
{
    setStep(Step::Password,
            tr("%1: choose a password with which you sign in here on days without a network.").arg(officer));
    m_password->setFocus();
}

void AccountPane::showPasswordFault(const QString &fault)
{
    m_fault->setFault(fault);
    m_password->setFocus();
    m_password->selectAll();
}

void AccountPane::choosePassword()
{
    if (m_password->text() != m_again->text())
        return showPasswordFault(tr("The two are different: type both again."));
    emit passwordChosen(m_password->text());
}

void AccountPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_step == Step::Offered)
        return QWidget::keyPressEvent(event);
    m_leaveButton->click();
}

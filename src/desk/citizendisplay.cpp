// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizendisplay.h"

#include "actionbutton.h"
#include "barcodewriting.h"
#include "codeview.h"
#include "ratingrow.h"
#include "signaturepad.h"
#include "theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel *textOf(const char *name, int size, bool isBold = false, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1StringView(name));
    label->setProperty("pixels", size); // At a height of 720; CitizenDisplay scales it.
    label->setProperty("bold", isBold);
    label->setWordWrap(true);
    label->setAlignment(alignment | Qt::AlignVCenter);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// "MC 0033 01 261123 0001 65", for those who type it; banks and we pass over the spaces.
QString grouped(const QString &reference)
{
    QString text = reference;
    for (const qsizetype at : {18, 14, 8, 6, 2}) {
        if (text.size() > at)
            text.insert(at, u' ');
    }
    return text;
}

} // namespace

CitizenDisplay::CitizenDisplay(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout)
    , m_office(textOf("citizenOffice", 32))
    , m_counter(textOf("citizenCounter", 40, true, Qt::AlignRight))
{
    setObjectName("citizenDisplay");
    setWindowTitle(tr("For the citizen"));
    setProperty("ground", "surface"_ba);
    setAutoFillBackground(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_office, 1);
    head->addWidget(m_counter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 24, 40, 24);
    column->setSpacing(16);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(makeIdle());
    m_stack->addWidget(makeEntry());
    m_stack->addWidget(makePaying());
    m_stack->addWidget(makeSigning());
    m_stack->addWidget(makeRating());
    m_thanks = textOf("citizenThanks", 56, true, Qt::AlignHCenter);
    m_thanks->setText(tr("Thank you!"));
    m_stack->addWidget(m_thanks);
    resize(1280, 720);
    applySizes();
    clear();
}

QWidget *CitizenDisplay::makeIdle()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_serving = textOf("citizenServing", 64, true, Qt::AlignHCenter);
    m_next = textOf("citizenNext", 40, false, Qt::AlignHCenter);
    m_notice = textOf("citizenNotice", 32, false, Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(m_serving);
    column->addWidget(m_next);
    column->addStretch(1);
    column->addWidget(m_notice);
    return page;
}

QWidget *CitizenDisplay::makeEntry()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_procedure = textOf("citizenProcedure", 40, true);
    m_facts = textOf("citizenFacts", 34);
    m_question = textOf("citizenQuestion", 32);
    m_question->setText(tr("Is this right? Please tell the officer if it is not."));
    column->setSpacing(16);
    column->addWidget(m_procedure);
    column->addWidget(m_facts, 1, Qt::AlignTop);
    column->addWidget(m_question);
    return page;
}

QWidget *CitizenDisplay::makePaying()
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    m_code = new CodeView;
    m_code->setAccessibleName(tr("VietQR"));
    m_amount = textOf("citizenAmount", 64, true);
    m_account = textOf("citizenAccount", 32);
    auto *words = new QVBoxLayout;
    auto *title = textOf("citizenPayTitle", 36);
    title->setText(tr("Scan with your bank's app to pay the fee"));
    words->addStretch(1);
    words->addWidget(title);
    words->addWidget(m_amount);
    words->addWidget(m_account);
    words->addStretch(1);
    row->setSpacing(40);
    row->addWidget(m_code, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    return page;
}

QWidget *CitizenDisplay::makeSigning()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_signFor = textOf("citizenSignFor", 36, true);
    m_pad = new SignaturePad;
    m_pad->setObjectName("citizenPad");
    auto *again = new ActionButton(tr("Again"), {});
    auto *done = new ActionButton(tr("I have signed"), {}, ActionButton::Primary);
    again->setObjectName("citizenSignAgain");
    done->setObjectName("citizenSignDone");
    for (ActionButton *button : {again, done}) {
        button->setMinimumSize(220, 72);
        button->setLetterPixels(32);
    }
    done->setEnabled(false);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(again);
    foot->addWidget(done);
    column->setSpacing(16);
    column->addWidget(m_signFor);
    column->addWidget(m_pad, 1);
    column->addLayout(foot);
    connect(m_pad, &SignaturePad::drawn, done, [done] { done->setEnabled(true); });
    connect(again, &ActionButton::clicked, this, [this, done] {
        m_pad->clear();
        done->setEnabled(false);
    });
    connect(done, &ActionButton::clicked, this, [this, done] {
        const QImage picture = m_pad->picture();
        if (picture.isNull())
            return;
        done->setEnabled(false);
        emit signedBy(picture);
        m_pad->clear();
    });
    return page;
}

QWidget *CitizenDisplay::makeRating()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_rateTitle = textOf("citizenRateTitle", 44, true, Qt::AlignHCenter);
    m_rateTitle->setText(tr("Are you satisfied with how you were served?"));
    m_rating = new RatingRow;
    m_rating->setObjectName("citizenRating");
    column->addStretch(1);
    column->addWidget(m_rateTitle);
    column->addSpacing(24);
    column->addWidget(m_rating, 3);
    column->addStretch(1);
    connect(m_rating, &RatingRow::rated, this, &CitizenDisplay::rated);
    return page;
}

void CitizenDisplay::setOffice(const QString &office, int counter)
{
    m_office->setText(office);
    m_counter->setText(tr("Counter %1").arg(counter));
}

void CitizenDisplay::go(Stage stage)
{
    m_stage = stage;
    m_stack->setCurrentIndex(static_cast<int>(stage));
}

void CitizenDisplay::showIdle(const CitizenIdle &idle)
{
    m_idle = idle;
    m_serving->setText(idle.serving.isEmpty() ? tr("Welcome") : tr("Now serving %1").arg(idle.serving));
    m_next->setText(idle.next.isEmpty() ? QString() : tr("Next: %1").arg(idle.next.join(u"   "_s)));
    m_notice->setText(idle.notice);
    if (m_stage == Stage::Idle)
        go(Stage::Idle);
}

void CitizenDisplay::showEntry(const CitizenView &view)
{
    m_procedure->setText(view.procedure);
    QStringList facts;
    const auto add = [&facts](const QString &caption, const QString &value) {
        if (!value.isEmpty())
            facts.append(caption + u": "_s + value);
    };
    add(tr("Name"), view.name);
    add(tr("Number"), view.number);
    add(tr("Telephone"), view.phone);
    if (view.papersAsked > 0) {
        QString papers = u"%1/%2"_s.arg(view.papers).arg(view.papersAsked);
        if (!view.missing.isEmpty())
            papers += u" – "_s + tr("missing: %1").arg(view.missing.join(u", "_s));
        add(tr("Papers"), papers);
    }
    add(tr("Fee"), view.fee);
    add(tr("Result on"), view.due);
    m_facts->setText(facts.join(u'\n'));
    go(Stage::Entering);
}

void CitizenDisplay::showTransfer(const CitizenTransfer &transfer)
{
    const auto modules = qrModules(transfer.qrText);
    m_code->setVisible(modules.has_value());
    if (modules)
        m_code->setCode(modules->width(), [matrix = *modules](QPainter &painter, const QRectF &rect) {
            paintModules(painter, matrix, rect);
        });
    m_amount->setText(transfer.amount);
    m_account->setText(transfer.account + u'\n' + tr("Content: %1").arg(grouped(transfer.reference)));
    go(Stage::Paying);
}

void CitizenDisplay::askSignature(const QString &what)
{
    m_pad->clear();
    m_signFor->setText(what);
    go(Stage::Signing);
}

void CitizenDisplay::askRating()
{
    go(Stage::Rating);
}

void CitizenDisplay::showThanks()
{
    go(Stage::Thanks);
}

void CitizenDisplay::clear()
{
    for (QLabel *label : {m_procedure, m_facts, m_amount, m_account, m_signFor})
        label->clear();
    m_code->setCode(1, {});
    m_pad->clear();
    m_stage = Stage::Idle;
    showIdle(m_idle);
}

void CitizenDisplay::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applySizes();
}

void CitizenDisplay::applySizes()
{
    // 32 px is the least at any height: it must be read from 1.5 m.
    const double scale = std::max(1.0, std::min(height() / 720.0, width() / 1280.0));
    const QList<QLabel *> labels = findChildren<QLabel *>();
    for (QLabel *label : labels) {
        QFont font = themeOf(this).font(TextRole::Body);
        font.setPixelSize(int(label->property("pixels").toInt() * scale));
        font.setBold(label->property("bold").toBool());
        label->setFont(font);
    }
    m_code->setSide(int(std::min(height() * 0.62, width() * 0.42)));
}

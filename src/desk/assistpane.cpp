// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistpane.h"

#include "actionbutton.h"
#include "barcodewriting.h"
#include "codeview.h"
#include "counterstyle.h"
#include "faultline.h"
#include "hairline.h"
#include "noticebox.h"
#include "segments.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int codeSide = 180; // Four pixels a module of an address of up to 106 letters.
constexpr int margin = 16;

QLabel *madeLabel(const QString &role)
{
    auto *label = new QLabel;
    label->setProperty("textRole", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

AssistPane::AssistPane(QWidget *parent)
    : QWidget(parent)
    , m_scroller(new QScrollArea)
    , m_code(new CodeView)
    , m_codeText(madeLabel(u"mutedCaption"_s))
    , m_host(madeLabel(u"mutedCaption"_s))
    , m_papers(madeLabel(u"mutedCaption"_s))
    , m_vneid(new Segments)
    , m_vneidNotice(new NoticeBox)
    , m_filedBy(new Segments)
    , m_filedFault(new FaultLine)
    , m_feeNotice(new NoticeBox)
    , m_lockReason(madeLabel(u"mutedCaption"_s))
    , m_saveButton(new ActionButton)
    , m_holdButton(new ActionButton)
{
    setObjectName(u"assistPane"_s);
    auto *content = new QWidget;
    content->setProperty("ground", u"surface"_s);
    auto *column = m_column = new QVBoxLayout(content);
    column->setContentsMargins(margin, 12, margin / 2, 8); // The bar has the other half.
    column->setSpacing(8);
    addCaption(tr("Help to file online"), nullptr, "heading");
    auto *page = new QHBoxLayout;
    page->setSpacing(12);
    page->addWidget(m_code);
    page->addWidget(m_codeText, 1);
    column->addLayout(page);
    column->addWidget(m_host);
    column->addWidget(m_papers);
    column->addWidget(new Hairline);

    m_vneid->setObjectName(u"vneidSegments"_s);
    m_vneid->setAccessibleName(tr("VNeID level 2"));
    m_vneid->setChoices({tr("Has it"), tr("Not yet")});
    m_vneid->setStretched(true);
    addCaption(tr("&VNeID level 2"), m_vneid, "muted");
    column->addWidget(m_vneid);
    column->addWidget(m_vneidNotice);

    m_filedBy->setObjectName(u"filedBySegments"_s);
    m_filedBy->setAccessibleName(tr("Who pressed “Nộp”"));
    m_filedBy->setChoices({tr("The citizen"), tr("A relative"), tr("With help")});
    m_filedBy->setStretched(true);
    addCaption(tr("Who &pressed “Nộp”"), m_filedBy, "muted");
    column->addWidget(m_filedBy);
    m_filedFault->setField(m_filedBy);
    column->addWidget(m_filedFault);
    m_feeNotice->setObjectName(u"assistFeeNotice"_s);

    QLabel *secrets = madeLabel(u"mutedCaption"_s);
    secrets->setText(tr("The portal's code goes into the field at the left, by scan or paste, now or later. Only the "
                        "citizen enters password and OTP, on the citizen's own device: never here."));
    column->addWidget(secrets);
    column->addStretch(1);
    // What is read gives way to larger letters, what is pressed does not.
    m_scroller->setObjectName(u"assistScroller"_s);
    m_scroller->setFrameShape(QFrame::NoFrame);
    m_scroller->setFocusPolicy(Qt::NoFocus);
    m_scroller->setWidgetResizable(true);
    m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroller->setWidget(content);
    content->installEventFilter(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 12);
    whole->setSpacing(0);
    whole->addWidget(m_scroller, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(margin, 0, margin, 0);
    foot->setSpacing(8);
    whole->addLayout(foot);
    foot->addWidget(m_feeNotice);
    foot->addWidget(m_lockReason);
    m_saveButton->setObjectName(u"assistSaveButton"_s);
    m_holdButton->setObjectName(u"assistHoldButton"_s);
    m_saveButton->setProperty("look", 1);
    m_saveButton->setProperty("keyCap", u"F9"_s);
    m_saveButton->setProperty("iconName", u"check"_s);
    foot->addWidget(m_saveButton);
    m_holdButton->setText(tr("Hold"));
    m_holdButton->setProperty("keyCap", u"F4"_s);
    m_holdButton->setToolTip(tr("Keep this draft aside (F4, Ctrl+H)"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_holdButton);
    row->addStretch(1);
    foot->addLayout(row);

    connect(m_vneid, &Segments::chosen, this, [this] {
        showVneid();
        emit changed();
    });
    connect(m_filedBy, &Segments::chosen, this, &AssistPane::changed);
    connect(m_saveButton, &ActionButton::clicked, this, &AssistPane::saveAsked);
    connect(m_holdButton, &ActionButton::clicked, this, &AssistPane::holdAsked);
    m_code->setSide(codeSide); // A telephone reads it: it need not grow with the letters.
    clear();
}

QLabel *AssistPane::addCaption(const QString &text, QWidget *buddy, const char *role)
{
    QLabel *label = madeLabel(QString::fromLatin1(role));
    label->setText(text);
    label->setBuddy(buddy);
    m_column->addWidget(label);
    return label;
}

void AssistPane::setPage(const QString &address, const QString &portal)
{
    if (address == m_address && !m_codeText->text().isEmpty())
        return;
    m_address = address;
    m_feeNotice->setNotice({});
    const auto code = address.isEmpty() ? Result<ModuleMatrix>(Error()) : qrModules(address, QrLevel::Low);
    m_code->setVisible(code.has_value());
    m_host->setVisible(code.has_value());
    m_host->setText(QUrl(address).host());
    if (!code) {
        m_codeText->setText(
            tr("The catalogue knows no page of this procedure on the portal: open the portal and search "
               "for the procedure's code."));
        return;
    }
    m_code->setCode(code->width(),
                    [code = *code](QPainter &painter, const QRectF &target) { paintModules(painter, code, target); });
    m_code->setAccessibleName(tr("Code of the procedure's page: %1").arg(address));
    m_codeText->setText(tr("The citizen scans this with a telephone: the procedure's page of %1 opens.").arg(portal));
}

void AssistPane::setPapers(const QList<Component> &components)
{
    int asked = 0;
    int there = 0;
    for (const Component &component : components) {
        const bool isThere = component.state != ComponentState::Missing;
        if (!component.isRequired && !isThere)
            continue;
        ++asked;
        there += isThere ? 1 : 0;
    }
    m_papers->setVisible(asked > 0);
    m_papers->setText(
        tr("Brought: %1 of %2 papers. After saving, F6 scans them; the dossier's page gives them as files.")
            .arg(there)
            .arg(asked));
}

void AssistPane::showVneid()
{
    m_vneidNotice->setNotice(m_vneid->current() == 1
                                 ? tr("Without VNeID level 2: the commune's police opens an account; a relative may "
                                      "file; or paper is taken by an exception, at the left.")
                                 : QString());
}

void AssistPane::setLock(const QString &reason)
{
    m_lock = reason;
    showButtons();
}

void AssistPane::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    showButtons();
}

void AssistPane::setHoldable(bool isHoldable)
{
    m_holdButton->setEnabled(isHoldable);
}

void AssistPane::showButtons()
{
    m_saveButton->setText(m_isSaving ? tr("Saving…") : tr("Save the help given"));
    m_saveButton->setEnabled(!m_isSaving && m_lock.isEmpty());
    m_saveButton->setAccessibleDescription(m_lock);
    m_lockReason->setText(m_lock);
    m_lockReason->setVisible(!m_lock.isEmpty());
}

Assistance AssistPane::assistance() const
{
    Assistance assistance;
    if (m_vneid->current() >= 0)
        assistance.hasVneid = m_vneid->current() == 0;
    if (m_filedBy->current() >= 0)
        assistance.filedBy = static_cast<FiledBy>(m_filedBy->current());
    return assistance;
}

void AssistPane::readFrom(const Assistance &assistance)
{
    m_vneid->setCurrent(!assistance.hasVneid ? -1 : *assistance.hasVneid ? 0 : 1);
    m_filedBy->setCurrent(assistance.filedBy ? static_cast<int>(*assistance.filedBy) : -1);
    showVneid();
}

void AssistPane::clear()
{
    readFrom({});
    m_feeNotice->setNotice({});
    m_lock.clear();
    m_isSaving = false;
    markFaults({});
    showButtons();
}

void AssistPane::markFaults(const QList<FieldFault> &faults)
{
    QString message;
    for (const FieldFault &fault : faults) {
        if (fault.field == u"filedBy")
            message = fault.message;
    }
    m_filedFault->setFault(message);
}

QWidget *AssistPane::fieldFor(const QString &field) const
{
    return field == u"filedBy" ? m_filedBy : nullptr;
}

QWidgetList AssistPane::focusOrder() const
{
    return {m_vneid, m_filedBy, m_saveButton, m_holdButton};
}

void AssistPane::sayFee()
{
    m_feeNotice->setNotice(tr("What is filed online is paid on the portal: no fee is taken here."));
}

void AssistPane::focusFirst()
{
    (m_vneid->current() < 0 ? m_vneid : m_filedBy)->setFocus(Qt::ShortcutFocusReason);
}

bool AssistPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool changesRoom = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
    if (watched == m_scroller->widget() && changesRoom)
        m_scroller->setMinimumWidth(m_scroller->widget()->minimumSizeHint().width() + margin / 2);
    return QWidget::eventFilter(watched, event);
}

// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannertrial.h"

#include "calibrating.h"
#include "ui_scannertrial.h"

#include <QFontDatabase>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace {

struct Trial
{
    Q_DECLARE_TR_FUNCTIONS(ScannerTrial)
};

QString wordsOf(ScanTransport transport)
{
    switch (transport) {
    case ScanTransport::Serial:
        return Trial::tr("USB serial");
    case ScanTransport::HidPos:
        return Trial::tr("HID point of sale");
    case ScanTransport::Device:
        return Trial::tr("Keyboard, read as a device of its own");
    case ScanTransport::Keyboard:
        return Trial::tr("Keyboard");
    case ScanTransport::Text:
        break;
    }
    return Trial::tr("Picture");
}

QString wordsOf(KeyLayout layout)
{
    switch (layout) {
    case KeyLayout::Vietnamese:
        return Trial::tr("Vietnamese: alters digits");
    case KeyLayout::French:
        return Trial::tr("French: alters digits and letters");
    case KeyLayout::American:
        break;
    }
    return Trial::tr("alters nothing");
}

QString accentWords(const ScannerProfile &profile)
{
    if (profile.accents == AccentFate::Stripped)
        return Trial::tr("lost: letters come without them");
    if (profile.accents == AccentFate::Damaged)
        return Trial::tr("damaged: some letters cannot be told any more");
    return profile.encoding.isEmpty() ? Trial::tr("kept") : Trial::tr("kept (%1)").arg(profile.encoding);
}

QString markWords(const ScannerProfile &profile)
{
    const QString none = Trial::tr("nothing");
    return Trial::tr("before: %1 · behind: %2")
        .arg(profile.prefix.isEmpty() ? none : profile.prefix, profile.suffix.isEmpty() ? none : profile.suffix);
}

Badge badgeOfGrade(ScannerGrade grade)
{
    switch (grade) {
    case ScannerGrade::Good:
        return {u"check-circle"_s, Trial::tr("Good"), Tone::Ready, true};
    case ScannerGrade::Usable:
        return {u"alert"_s, Trial::tr("Usable"), Tone::Supplement, true};
    case ScannerGrade::Unusable:
        break;
    }
    return {u"error"_s, Trial::tr("Not usable"), Tone::Overdue, true};
}

} // namespace

ScannerTrial::ScannerTrial(QWidget *settings) : QWidget(settings), ui(std::make_unique<Ui::ScannerTrial>())
{
    ui->setupUi(this);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAutoFillBackground(true);
    setAccessibleName(tr("Test of the scanner"));
    ui->bytesLabel->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    ui->codePanel->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(ui->printButton, &ActionButton::clicked, this, &ScannerTrial::printAsked);
    connect(ui->doneButton, &ActionButton::clicked, this, &ScannerTrial::end);
    connect(ui->bytesButton, &ActionButton::clicked, this, [this] {
        m_areBytesShown = !m_areBytesShown;
        showBytes();
    });
    settings->installEventFilter(this);
    hide();
}

ScannerTrial::~ScannerTrial() = default;

CodeView *ScannerTrial::codeView() const
{
    return ui->codeView;
}

void ScannerTrial::begin()
{
    ui->gradeBadge->clear();
    ui->factsView->hide();
    ui->awaitLabel->show();
    ui->awaitLabel->setText(
        tr("Nothing yet. If nothing comes at all, the scanner is not connected as chosen in the settings."));
    ui->adviceBox->setNotice({});
    m_areBytesShown = false;
    setBytes({});
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus(Qt::OtherFocusReason);
}

void ScannerTrial::end()
{
    hide();
    parentWidget()->setFocus(Qt::OtherFocusReason);
}

void ScannerTrial::showProfile(const ScannerProfile &profile)
{
    const bool hasKeys = profile.transport == ScanTransport::Keyboard || profile.transport == ScanTransport::Device;
    ui->transportLabel->setText(wordsOf(profile.transport));
    ui->deviceLabel->setText(profile.device.isEmpty() ? tr("cannot be told") : profile.device);
    ui->gapLabel->setText(tr("%1 ms; 95 % of them at most %2 ms").arg(profile.gapMean).arg(profile.gap95));
    ui->marksLabel->setText(markWords(profile));
    ui->layoutLabel->setText(wordsOf(profile.layout));
    ui->methodLabel->setText(!profile.inputMethod                          ? tr("alters nothing")
                             : *profile.inputMethod == TypingMethod::Telex ? tr("Telex is on: alters scans")
                                                                           : tr("VNI is on: alters scans"));
    ui->accentsLabel->setText(accentWords(profile));
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->gapCaption, ui->gapLabel, ui->layoutCaption,
                                                            ui->layoutLabel, ui->methodCaption, ui->methodLabel})
        widget->setVisible(hasKeys);
    const ScannerGrade grade = gradeOf(profile);
    const QStringList advice = adviceFor(profile);
    ui->gradeBadge->setBadge(badgeOfGrade(grade));
    ui->awaitLabel->hide();
    ui->factsView->show();
    if (grade == ScannerGrade::Good)
        ui->adviceBox->setNotice(tr("Everything arrives as it stands on the paper."), Tone::Ready, u"check-circle"_s);
    else
        ui->adviceBox->setNotice(advice.join(u'\n'), grade == ScannerGrade::Usable ? Tone::Supplement : Tone::Overdue);
}

void ScannerTrial::showOther(const QString &words)
{
    ui->gradeBadge->clear();
    ui->factsView->hide();
    ui->adviceBox->setNotice({});
    ui->awaitLabel->setText(words);
    ui->awaitLabel->show();
}

void ScannerTrial::setBytes(const QString &masked)
{
    m_bytes = masked;
    showBytes();
}

void ScannerTrial::showBytes()
{
    ui->bytesCaption->setVisible(!m_bytes.isEmpty());
    ui->bytesButton->setVisible(!m_bytes.isEmpty());
    ui->bytesButton->setText(m_areBytesShown ? tr("Hide bytes") : tr("Show bytes"));
    ui->bytesLabel->setVisible(m_areBytesShown && !m_bytes.isEmpty());
    ui->bytesLabel->setText(m_bytes);
}

void ScannerTrial::sayPrinted(const QString &words)
{
    ui->codeHint->setText(words);
}

void ScannerTrial::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QWidget::keyPressEvent(event);
}

bool ScannerTrial::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        setGeometry(parentWidget()->rect());
    if (event->type() == QEvent::Hide && watched == parentWidget())
        hide(); // Another page was opened: scans mean papers again.
    return QWidget::eventFilter(watched, event);
}

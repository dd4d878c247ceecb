// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannerdesk.h"

#include "barcodewriting.h"
#include "calibrating.h"
#include "codeview.h"
#include "counterwindow.h"
#include "dossierfinder.h"
#include "keyscanner.h"
#include "pdfwriting.h"
#include "printfont.h"
#include "printing.h"
#include "scannerfinding.h"
#include "scannerpane.h"
#include "scannertrial.h"
#include "settingspage.h"
#include "settingtable.h"

#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

const QString optionsSetting = u"scanner.options"_s;
const QString profilesSetting = u"scanner.profiles"_s;
constexpr int reviewsInARow = 3;

struct ScannerSettings
{
    QJsonObject options;
    QJsonObject profiles;
};

Result<ScannerSettings> readScannerSettings(Connection &connection)
{
    SettingTable settings(connection);
    const auto options = settings.object(optionsSetting);
    if (!options)
        return options.error();
    const auto profiles = settings.object(profilesSetting);
    if (!profiles)
        return profiles.error();
    return ScannerSettings{*options, *profiles};
}

QString keyOf(const QString &device, ScanTransport transport)
{
    return device.isEmpty() ? u"transport %1"_s.arg(static_cast<int>(transport)) : device;
}

/// The calibration code on a sheet of its own.
PrintedForm calibrationForm(const ModuleMatrix &code, const QString &title, const QString &hint)
{
    PrintedForm form;
    form.title = title;
    form.millimetres = {210, 297};
    form.paint = [code, title, hint](QPainter &painter, const QRectF &sheet, int) {
        const double mm = sheet.width() / 210;
        const QRectF text = sheet.adjusted(20 * mm, 20 * mm, -20 * mm, 0);
        QFont font(printFontFamily());
        font.setPixelSize(qRound(6 * mm));
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop, title);
        font.setPixelSize(qRound(4.5 * mm));
        font.setBold(false);
        painter.setFont(font);
        painter.drawText(text.adjusted(0, 12 * mm, 0, 0), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, hint);
        paintModules(painter, code, QRectF(sheet.center().x() - 50 * mm, sheet.top() + 60 * mm, 100 * mm, 100 * mm));
    };
    return form;
}

} // namespace

ScannerDesk::ScannerDesk(CounterContext &context, CounterWindow &window, DossierFinder &finder, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_finder(finder)
    , m_pane(*window.settingsPage()->scannerPane())
    , m_keyboard(new KeyScanner(this))
{
    m_keyboard->setRecogniser([this](const RawScan &scan) {
        const ScanVerdict verdict = decodedScan(scan, m_context.clock.now().date(), profileOf(scan)).verdict();
        return verdict == ScanVerdict::Accepted || verdict == ScanVerdict::NeedsReview;
    });
    QCoreApplication::instance()->installEventFilter(m_keyboard);
    connect(m_keyboard, &KeyScanner::scanned, this, &ScannerDesk::take);
    connect(m_keyboard, &KeyScanner::unreadable, this, &ScannerDesk::sayUnreadable);
    connect(&m_pane, &ScannerPane::optionsChosen, this, [this](const ScannerOptions &options) {
        keepOptions(options);
        use(options);
    });
    connect(&m_pane, &ScannerPane::devicesAsked, this,
            [this](ScanTransport transport) { m_pane.setDevices(scannersPresent(transport)); });
    connect(window.settingsPage()->scannerTrial(), &ScannerTrial::printAsked, this, &ScannerDesk::printCode);
    showCode();
    load();
}

void ScannerDesk::load()
{
    m_context.store.read<ScannerSettings>(readScannerSettings).then(this, [this](const Result<ScannerSettings> &read) {
        if (!read) {
            qWarning("scanner settings: %s", qPrintable(read.error().detail));
            return;
        }
        for (auto at = read->profiles.begin(); at != read->profiles.end(); ++at)
            m_profiles.insert(at.key(), scannerProfileFromJson(at.value().toObject()));
        ScannerOptions options;
        options.transport =
            static_cast<ScanTransport>(read->options[u"transport"].toInt(static_cast<int>(ScanTransport::Keyboard)));
        options.device = read->options[u"device"].toString();
        options.baudRate = read->options[u"baudRate"].toInt(options.baudRate);
        m_pane.setOptions(options);
        use(options);
    });
}

void ScannerDesk::keep(const QString &setting, const QJsonObject &object)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [setting, object](Connection &c) { return SettingTable(c).setObject(setting, object); })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                m_window.showNotice(kept.error().message);
        });
}

void ScannerDesk::keepOptions(const ScannerOptions &options)
{
    const QJsonObject object{{u"transport"_s, static_cast<int>(options.transport)},
                             {u"device"_s, options.device},
                             {u"baudRate"_s, options.baudRate}};
    keep(optionsSetting, object);
}

void ScannerDesk::keepProfile(const ScannerProfile &profile)
{
    m_profiles.insert(keyOf(profile.device, profile.transport), profile);
    QJsonObject all;
    for (auto at = m_profiles.begin(); at != m_profiles.end(); ++at)
        all.insert(at.key(), toJson(at.value()));
    keep(profilesSetting, all);
}

void ScannerDesk::use(const ScannerOptions &options)
{
    m_options = options;
    m_source = madeScanSource(options);
    if (m_source) {
        connect(m_source.get(), &ScanSource::scanned, this, &ScannerDesk::take);
        connect(m_source.get(), &ScanSource::unreadable, this, &ScannerDesk::sayUnreadable);
        connect(m_source.get(), &ScanSource::stateChanged, this, &ScannerDesk::showState);
        m_source->start();
    }
    showState();
}

void ScannerDesk::showState()
{
    const bool isReady = !m_source || m_source->state() == ScanSource::State::Ready;
    const QString word = isReady                                           ? tr("Ready")
                         : m_source->state() == ScanSource::State::Refused ? tr("Cannot be used")
                                                                           : tr("Not plugged in");
    // That it is not plugged in is said already by the word.
    const bool isChosen = m_options.transport != ScanTransport::Device || !m_options.device.isEmpty();
    const bool hasTrouble = m_source && (m_source->state() == ScanSource::State::Refused || !isChosen);
    m_pane.setState(word, isReady, hasTrouble ? m_source->message() : QString());
    static const QHash<ScanTransport, const char *> words{{ScanTransport::Serial, QT_TR_NOOP("Scanner: serial")},
                                                          {ScanTransport::HidPos, QT_TR_NOOP("Scanner: HID")},
                                                          {ScanTransport::Device, QT_TR_NOOP("Scanner: device")},
                                                          {ScanTransport::Keyboard, QT_TR_NOOP("Scanner: keyboard")}};
    const QString way = tr(words.value(m_options.transport, "Scanner: keyboard"));
    emit stateChanged(isReady ? way : way + u" – "_s + word, isReady);
}

/// What is scanned over a locked or signed-out window belongs to nobody.
bool ScannerDesk::isListening() const
{
    return m_window.isSignedIn() && !m_window.isLocked();
}

ScannerProfile ScannerDesk::profileOf(const RawScan &scan) const
{
    return m_profiles.value(keyOf(scan.device, scan.transport));
}

void ScannerDesk::take(const RawScan &scan)
{
    if (!isListening())
        return;
    if (m_window.settingsPage()->scannerTrial()->isVisible())
        return takeTrial(scan);
    const DecodedScan decoded = decodedScan(scan, m_context.clock.now().date(), profileOf(scan));
    if (decoded.isDamaged())
        return sayUnreadable();
    m_window.showNotice({});
    m_finder.takeScan(decoded);
    countReview(decoded.verdict());
}

/// Names that must be checked again and again tell that the scanner is set wrongly.
void ScannerDesk::countReview(ScanVerdict verdict)
{
    m_reviews = verdict == ScanVerdict::NeedsReview ? m_reviews + 1 : 0;
    if (m_reviews < reviewsInARow)
        return;
    m_reviews = 0;
    m_window.showNotice(tr("Three scans in a row had to be checked: test the scanner in Settings."));
}

void ScannerDesk::takeTrial(const RawScan &scan)
{
    ScannerTrial *trial = m_window.settingsPage()->scannerTrial();
    trial->setBytes(maskedBytes(scan));
    const std::optional<ScannerProfile> profile = measuredProfile(scan);
    if (!profile)
        return trial->showOther(tr("Another code, or one that arrived too damaged: scan the code at the left."));
    trial->showProfile(*profile);
    keepProfile(*profile);
}

void ScannerDesk::sayUnreadable()
{
    if (!isListening())
        return;
    if (ScannerTrial *trial = m_window.settingsPage()->scannerTrial(); trial->isVisible())
        return trial->showOther(tr("The scan could not be read: scan again."));
    m_window.showNotice(tr("The scan could not be read: scan again."));
}

void ScannerDesk::showCode()
{
    if (const auto code = qrModules(calibrationText(), QrLevel::Low)) {
        m_window.settingsPage()->scannerTrial()->codeView()->setCode(
            code->width(),
            [code = *code](QPainter &painter, const QRectF &target) { paintModules(painter, code, target); });
    }
}

void ScannerDesk::printCode()
{
    const auto code = qrModules(calibrationText(), QrLevel::Low);
    if (!code)
        return;
    const PrintedForm form = calibrationForm(*code, tr("Test of the barcode scanner"),
                                             tr("Settings, Barcode scanner, Test the scanner; then scan this code."));
    const QString file = QDir(m_context.store.directory()).filePath(u"scanner-test.pdf"_s);
    m_context.store.read<QString>([](Connection &c) { return SettingTable(c).value(u"printer.sheet"_s); })
        .then(this, [this, form, file](const Result<QString> &printer) {
            const QString name = printer.value_or({});
            QtConcurrent::run([form, file, name]() -> Result<void> {
                if (!name.isEmpty())
                    return printForm(form, name);
                const auto pdf = formPdf(form);
                return pdf ? savePdf(file, *pdf) : Result<void>(pdf.error());
            }).then(this, [this, name, file](const Result<void> &done) {
                m_window.settingsPage()->scannerTrial()->sayPrinted(
                    !done            ? done.error().message
                    : name.isEmpty() ? tr("Kept as %1.").arg(QDir::toNativeSeparators(file))
                                     : tr("Printing on %1.").arg(name));
            });
        });
}

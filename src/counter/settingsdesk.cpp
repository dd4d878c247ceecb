// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdesk.h"

#include "counterstyle.h"
#include "counterwindow.h"
#include "printdesk.h"
#include "printing.h"
#include "settingspage.h"
#include "settingtable.h"
#include "systemcontrast.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

const QString themeSetting = u"window.theme"_s;
const QString scaleSetting = u"window.scale"_s;
const QString sheetPrinterSetting = u"printer.sheet"_s;
const QString slipPrinterSetting = u"printer.slip"_s;

constexpr std::array themeWords{"light"_L1, "dark"_L1, "high-contrast"_L1}; // In the order of ThemeKind.

/// What was chosen here, else what the system asks for.
ThemeKind themeKind(const QString &word)
{
    const auto known = std::find(themeWords.begin(), themeWords.end(), word);
    if (known != themeWords.end())
        return static_cast<ThemeKind>(known - themeWords.begin());
    return systemWantsHighContrast() ? ThemeKind::HighContrast : ThemeKind::Light;
}

struct WindowSettings
{
    QString theme;
    QString scale;
    QString sheetPrinter;
    QString slipPrinter;
};

Result<WindowSettings> readWindowSettings(Connection &connection)
{
    SettingTable settings(connection);
    WindowSettings read;
    const std::pair<QString, QString *> values[] = {{themeSetting, &read.theme},
                                                    {scaleSetting, &read.scale},
                                                    {sheetPrinterSetting, &read.sheetPrinter},
                                                    {slipPrinterSetting, &read.slipPrinter}};
    for (const auto &[name, place] : values) {
        const auto value = settings.value(name);
        if (!value)
            return value.error();
        *place = *value;
    }
    return read;
}

/// What the office's own templates are; of what is wrong with them the worst, for there is room for one.
QString formWords(const QList<FormFile> &files)
{
    qsizetype used = 0;
    qsizetype faults = 0;
    QString first;
    bool isFirstRefused = false;
    for (const FormFile &file : files) {
        used += file.isRefused() ? 0 : 1;
        faults += file.faults.size();
        for (const FormFault &fault : file.faults) {
            if (!first.isEmpty() && (isFirstRefused || !fault.isError))
                continue;
            isFirstRefused = fault.isError;
            first = (fault.isError ? SettingsDesk::tr("%1: %2 The built-in template is used meanwhile.")
                                   : SettingsDesk::tr("%1: %2"))
                        .arg(QFileInfo(file.path).fileName() + u':' + QString::number(fault.line), fault.message);
        }
    }
    if (faults > 1)
        return first + u' ' + SettingsDesk::tr("%1 more: mocuactl forms check.").arg(faults - 1);
    if (faults > 0)
        return first;
    return used > 0 ? SettingsDesk::tr("Built in, and %1 of this office.").arg(used) : SettingsDesk::tr("Built in.");
}

} // namespace

SettingsDesk::SettingsDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_printing(printing)
{
    SettingsPage *page = window.settingsPage();
    const CounterIdentity &identity = context.identity;
    page->setPlace(identity.office.name, identity.device.id, identity.gatewayUrl.toString(), context.store.directory(),
                   QStringLiteral(MOCUA_VERSION));
    connect(page, &SettingsPage::themeChosen, this, [this](const Theme &theme) {
        applyTheme(theme);
        keepTheme(theme);
    });
    connect(&window, &CounterWindow::scaleAsked, this, [this](int by) {
        Theme theme = m_theme;
        theme.scale = theme.nextScale(by);
        applyTheme(theme);
        keepTheme(theme);
    });
    connect(page, &SettingsPage::sheetPrinterChosen, this, [this](const QString &name) {
        m_sheetPrinter = name;
        applyPrinters();
        keep(sheetPrinterSetting, name);
    });
    connect(page, &SettingsPage::slipPrinterChosen, this, [this](const QString &name) {
        m_slipPrinter = name;
        applyPrinters();
        keep(slipPrinterSetting, name);
    });
    connect(page, &SettingsPage::dataDirectoryOpened, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.store.directory())); });
    page->setForms(formWords(context.forms.files()));
    load();
}

void SettingsDesk::load()
{
    m_context.store.read<WindowSettings>(readWindowSettings).then(this, [this](const Result<WindowSettings> &read) {
        if (!read)
            return;
        Theme theme;
        theme.kind = themeKind(read->theme);
        const int scale = read->scale.toInt();
        if (std::find(Theme::scales.begin(), Theme::scales.end(), scale) != Theme::scales.end())
            theme.scale = scale;
        applyTheme(theme);
        m_sheetPrinter = read->sheetPrinter;
        m_slipPrinter = read->slipPrinter;
        applyPrinters();
    });
}

void SettingsDesk::keepTheme(const Theme &theme)
{
    keep(themeSetting, QString(themeWords.at(static_cast<size_t>(theme.kind))));
    keep(scaleSetting, QString::number(theme.scale));
}

void SettingsDesk::applyTheme(const Theme &theme)
{
    m_theme = theme;
    ::applyTheme(*qApp, theme);
    m_window.settingsPage()->setTheme(theme);
}

void SettingsDesk::applyPrinters()
{
    m_printing.setPrinters(m_sheetPrinter, m_slipPrinter);
    m_window.settingsPage()->setPrinters(availablePrinters(), m_sheetPrinter, m_slipPrinter);
    showDevices();
}

void SettingsDesk::showScanner(const QString &words, bool isGood)
{
    m_scanner = words;
    m_isScannerGood = isGood;
    showDevices();
}

void SettingsDesk::showDevices()
{
    QList<StatusLine::Item> devices;
    const bool hasPrinter = !m_sheetPrinter.isEmpty() || !m_slipPrinter.isEmpty();
    devices.append(
        {u"printer"_s, hasPrinter ? tr("Printer chosen") : tr("No printer: papers are kept as PDF"), hasPrinter});
    if (!m_scanner.isEmpty())
        devices.append({u"scan-code"_s, m_scanner, m_isScannerGood});
    m_window.setDevices(devices);
}

void SettingsDesk::keep(const QString &name, const QString &value)
{
    m_context.store.write<void>(WritePriority::OfficersAct,
                                [name, value](Connection &c) { return SettingTable(c).setValue(name, value); });
}

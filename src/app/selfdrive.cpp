// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selfdrive.h"

#include "calibrating.h"
#include "counterwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMetaEnum>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <cstdio>

// QtGui's own entry for key events of tests; QtTest declares it in the same way.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key, Qt::KeyboardModifiers modifiers,
                                    const QString &text, bool isRepeated = false, ushort count = 1);

using namespace Qt::StringLiterals;

namespace {

// Slower than any scanner, so that what is typed is not taken for a scan.
constexpr int paceMs = 45;
constexpr int stepWaitMs = 60'000;
constexpr int heartMs = 20;

/// What stands between "repeat N" and "end", N times.
QStringList unrolled(const QStringList &steps)
{
    QStringList whole;
    QStringList block;
    int times = 0;
    for (const QString &step : steps) {
        if (step.startsWith(u"repeat ")) {
            times = step.section(u' ', 1).toInt();
            block.clear();
        } else if (step == u"end") {
            for (; times > 0; --times)
                whole += block;
        } else {
            (times > 0 ? block : whole).append(step);
        }
    }
    return whole;
}

/// Resident memory of this program in MB; 0 where that cannot be told.
qint64 residentMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

QStringList scriptSteps(const QString &path)
{
    QFile file(path);
    QStringList steps;
    if (!file.open(QIODevice::ReadOnly))
        return steps;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith(u'#'))
            steps.append(line.trimmed());
    }
    return steps;
}

} // namespace

SelfDrive::SelfDrive(CounterContext &context, CounterWindow &window, QString script, QString folder, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_steps(unrolled(scriptSteps(script)))
    , m_home(QFileInfo(script).absolutePath())
    , m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    m_pace.setInterval(paceMs);
    connect(&m_pace, &QTimer::timeout, this, &SelfDrive::next);
    // How long the window did not answer: the time between two beats beyond their interval.
    m_heart.setInterval(heartMs);
    m_heart.setTimerType(Qt::PreciseTimer);
    connect(&m_heart, &QTimer::timeout, this,
            [this] { m_largestGap = std::max(m_largestGap, m_beat.restart() - heartMs); });
}

void SelfDrive::start()
{
    if (m_steps.isEmpty())
        return fail(tr("The script is empty or cannot be read."));
    m_total.start();
    m_stepTime.start();
    m_beat.start();
    m_heart.start();
    m_pace.start();
}

void SelfDrive::noteSaved(const ReceivedDossier &dossier)
{
    ++m_saved;
    m_slips.append(dossier.dossier.slipDigits);
    m_trackingUrl = m_context.identity.trackingUrl(dossier.dossier.trackingToken);
}

void SelfDrive::notePrinted(const QByteArray &sha256, const QString &name)
{
    ++m_printed;
    // The archive is sealed: only the counter itself can read it.
    const auto pdf = m_context.files.get(sha256);
    QFile copy(m_folder + u'/' + name);
    if (pdf && copy.open(QIODevice::WriteOnly))
        copy.write(*pdf);
}

void SelfDrive::noteFiled()
{
    ++m_filed;
}

void SelfDrive::noteWaiting(qint64 operations)
{
    m_waiting = operations;
}

void SelfDrive::next()
{
    if (m_step >= m_steps.size()) {
        m_pace.stop();
        return fetchTrackingPage();
    }
    const QString step = m_steps[m_step];
    if (perform(step)) {
        ++m_step;
        m_stepTime.restart();
    } else if (m_stepTime.elapsed() > stepWaitMs) {
        fail(tr("This did not happen in time: %1").arg(step));
    }
}

bool SelfDrive::perform(const QString &step)
{
    const QString verb = step.section(u' ', 0, 0);
    const QString rest = step.section(u' ', 1);
    if (verb == u"say") {
        say(rest);
    } else if (verb == u"scan") {
        sendScan(rest);
    } else if (verb == u"scan-slip") {
        const int number = rest.toInt();
        if (number < 1 || number > m_slips.size()) {
            fail(u"no such slip: "_s + rest);
            return true;
        }
        sendScan(m_slips.at(number - 1));
    } else if (verb == u"scan-trial") {
        sendScan(calibrationText());
    } else if (verb == u"hold") {
        emit held(rest.section(u' ', 1), rest.section(u' ', 0, 0).toInt());
    } else if (verb == u"press") {
        return pressButton(rest);
    } else if (verb == u"type") {
        for (qsizetype letter = rest.size(); letter > 0; --letter)
            m_steps.insert(m_step + 1, u"letter "_s + rest[letter - 1]);
    } else if (verb == u"letter") {
        sendText(rest.isEmpty() ? u" "_s : rest);
    } else if (verb == u"key") {
        for (const QString &sequence : rest.split(u' ')) {
            if (!sendKeys(sequence)) {
                fail(tr("There is no such key: %1").arg(sequence));
                return true;
            }
        }
    } else if (verb == u"page") {
        bool isKnown = false;
        const int page = QMetaEnum::fromType<CounterWindow::Page>().keyToValue(rest.toLatin1().constData(), &isKnown);
        if (isKnown)
            m_window.showPage(CounterWindow::Page(page));
    } else if (verb == u"drop") {
        dropFiles(rest.split(u' ', Qt::SkipEmptyParts));
    } else if (verb == u"shot") {
        takePicture(rest);
    } else if (verb == u"keys" && rest == u"reset") {
        m_keys = 0;
    } else if (verb == u"keys") {
        say(tr("%n key(s) pressed, no mouse", nullptr, m_keys));
        if (m_keys > rest.section(u' ', 1).toInt())
            fail(tr("These were too many keys."));
    } else if (verb == u"measure") {
        say(tr("Memory: %1 MB; longest time in which the window did not answer: %2 ms; dossiers saved: %3")
                .arg(residentMegabytes())
                .arg(m_largestGap)
                .arg(m_saved));
        m_largestGap = 0;
    } else if (verb == u"expect") {
        return isShown(rest);
    } else if (verb == u"wait") {
        if (!isReached(rest))
            return false;
        m_savedSeen = rest == u"saved" ? m_saved : m_savedSeen;
        m_printedSeen = rest == u"printed" ? m_printed : m_printedSeen;
        m_filedSeen = rest == u"filed" ? m_filed : m_filedSeen;
    } else {
        fail(tr("The script has an unknown step: %1").arg(step));
    }
    return true;
}

bool SelfDrive::isReached(const QString &what) const
{
    if (what == u"saved")
        return m_saved > m_savedSeen;
    if (what == u"printed")
        return m_printed > m_printedSeen;
    if (what == u"filed")
        return m_filed > m_filedSeen;
    if (what == u"synced")
        return m_waiting == 0;
    if (what == u"signed-in")
        return m_window.isSignedIn();
    // A number: so many milliseconds.
    return m_stepTime.elapsed() >= what.toInt();
}

bool SelfDrive::isShown(const QString &text) const
{
    const auto shows = [&text](const QWidget *widget, const QString &shown) {
        return widget->isVisible() && shown.contains(text);
    };
    for (const QLabel *label : m_window.findChildren<QLabel *>()) {
        if (shows(label, label->text()))
            return true;
    }
    for (const QLineEdit *field : m_window.findChildren<QLineEdit *>()) {
        if (shows(field, field->text()))
            return true;
    }
    return false;
}

void SelfDrive::dropFiles(const QStringList &paths)
{
    QMimeData content;
    QList<QUrl> files;
    for (const QString &path : paths) // Relative to the script.
        files.append(QUrl::fromLocalFile(QDir(m_home).absoluteFilePath(path)));
    content.setUrls(files);
    const QPoint middle = m_window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &enter);
    QDropEvent drop(QPointF(middle), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &drop);
}

void SelfDrive::sendKey(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    ++m_keys;
    // As the platform delivers them: shortcuts first, then whatever has the focus.
    QWindow *target =
        QApplication::activeWindow() ? QApplication::activeWindow()->windowHandle() : m_window.windowHandle();
    qt_handleKeyEvent(target, QEvent::KeyPress, key, modifiers, text);
    qt_handleKeyEvent(target, QEvent::KeyRelease, key, modifiers, text);
}

bool SelfDrive::pressButton(const QString &name)
{
    auto *button = m_window.findChild<QAbstractButton *>(name);
    if (!button || !button->isVisible())
        return false;
    button->click();
    return true;
}

void SelfDrive::sendScan(const QString &text)
{
    sendText(u'~' + text);
    sendKey(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    m_keys -= int(text.size()) + 2; // A scan is no key that an officer presses.
}

void SelfDrive::sendText(const QString &text)
{
    for (const QChar letter : text)
        sendKey(letter.toUpper().unicode(), letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, letter);
}

bool SelfDrive::sendKeys(const QString &name)
{
    const QKeySequence sequence(name);
    if (sequence.isEmpty() || sequence[0].key() == Qt::Key_unknown)
        return false;
    const QKeyCombination combination = sequence[0];
    QString text;
    if (combination.key() == Qt::Key_Return)
        text = u"\r"_s;
    else if (combination.key() < 0x80 && combination.keyboardModifiers() == Qt::NoModifier)
        text = QChar(combination.key()).toLower();
    sendKey(combination.key(), combination.keyboardModifiers(), text);
    return true;
}

void SelfDrive::takePicture(const QString &name)
{
    m_window.grab().save(m_folder + u'/' + name + u".png"_s);
}

void SelfDrive::fetchTrackingPage()
{
    m_heart.stop();
    say(tr("The longest time in which the window did not answer: %1 ms").arg(m_largestGap));
    if (m_trackingUrl.isEmpty()) {
        say(tr("Done."));
        emit finished(0);
        return;
    }
    auto *network = new QNetworkAccessManager(this);
    QNetworkReply *reply = network->get(QNetworkRequest(QUrl(m_trackingUrl)));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        QFile page(m_folder + u"/tracking.html"_s);
        if (status != 200 || !page.open(QIODevice::WriteOnly))
            return fail(tr("The tracking page did not come (status %1).").arg(status));
        page.write(reply->readAll());
        say(tr("Done: papers, pictures and the tracking page lie in %1").arg(QDir::toNativeSeparators(m_folder)));
        emit finished(0);
    });
}

void SelfDrive::say(const QString &text)
{
    std::printf("%7.2f s  %s\n", double(m_total.elapsed()) / 1000, qUtf8Printable(text));
    std::fflush(stdout);
}

void SelfDrive::fail(const QString &why)
{
    m_pace.stop();
    say(why);
    takePicture(u"failed"_s);
    emit finished(1);
}

// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturedesk.h"

#include "counterwindow.h"
#include "pictureintake.h"
#include "scandecoding.h"

#include <QCoreApplication>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPages = 20;

QStringList textsOf(const QList<Barcode> &codes)
{
    QStringList texts;
    for (const Barcode &code : codes) {
        if (!texts.contains(code.text))
            texts.append(code.text);
    }
    return texts;
}

Result<QStringList> textsInFiles(const QStringList &paths)
{
    QStringList texts;
    for (const QString &path : paths) {
        const auto pages = barcodesInFile(path, mostPages);
        if (!pages)
            return pages.error();
        for (const PageReading &page : *pages)
            texts += textsOf(page.codes);
    }
    texts.removeDuplicates();
    return texts;
}

/// The lower, the more a text in a picture is what the picture was given for.
int rankOf(const Identification &meaning)
{
    if (applicantFrom(meaning))
        return 0;
    if (meaning.as<SlipCode>() || meaning.as<CoverCode>())
        return 1;
    return meaning.isUnknown() ? 3 : 2;
}

} // namespace

Result<QString> meantText(const QStringList &texts, QDate today)
{
    QString best;
    QString number;
    int bestRank = 10;
    for (const QString &text : texts) {
        const auto meaning = identified(text, today);
        const int rank = meaning ? rankOf(*meaning) : 4;
        const QString owner = rank == 0 ? applicantFrom(*meaning)->paper.number : QString();
        if (!owner.isEmpty() && !number.isEmpty() && owner != number) {
            return Error{ErrorKind::BadInput,
                         u"several-cards"_s,
                         QCoreApplication::translate(
                             "PictureDesk", "The picture shows cards of several people. Give one card at a time."),
                         {},
                         {}};
        }
        if (!owner.isEmpty())
            number = owner;
        if (rank < bestRank) {
            best = text;
            bestRank = rank;
        }
    }
    return best;
}

PictureDesk::PictureDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_intake(new PictureIntake(window))
{
    connect(m_intake, &PictureIntake::picturePasted, this, &PictureDesk::readPicture);
    connect(m_intake, &PictureIntake::filesGiven, this, &PictureDesk::readFiles);
    connect(&window, &CounterWindow::lockShown, this, [this] { m_window.showNotice({}); });
}

bool PictureDesk::isOfficerThere() const
{
    return m_window.isSignedIn() && !m_window.isLocked();
}

void PictureDesk::readPicture(const QImage &picture)
{
    if (isOfficerThere())
        begin(QtConcurrent::run([picture]() -> Texts { return textsOf(barcodesIn(picture)); }));
}

void PictureDesk::readFiles(const QStringList &paths)
{
    if (!isOfficerThere())
        return;
    if (m_window.page() == CounterWindow::Page::Digitise)
        emit papersGiven(paths);
    else
        begin(QtConcurrent::run([paths] { return textsInFiles(paths); }));
}

void PictureDesk::begin(QFuture<Texts> reading)
{
    m_window.showNotice(tr("Reading the picture…"));
    reading.then(this, [this, number = ++m_newest](const Texts &texts) {
        if (number == m_newest && isOfficerThere())
            take(texts);
    });
}

void PictureDesk::take(const Texts &texts)
{
    if (!texts)
        return m_window.showNotice(texts.error().message);
    if (texts->isEmpty()) {
        return m_window.showNotice(
            tr("No code could be read in the picture. Take it straight from above, closer, without glare, or type the "
               "number."));
    }
    const auto text = meantText(*texts, m_context.clock.now().date());
    if (!text)
        return m_window.showNotice(text.error().message);
    m_window.showNotice({});
    emit read(*text);
}

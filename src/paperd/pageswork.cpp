// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageswork.h"

#include "barcodereading.h"
#include "clock.h"
#include "pagerecognising.h"
#include "pagerequest.h"
#include "paperassembling.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr int previewSide = 1600; // Pixels: enough to read small print enlarged.
constexpr int thumbnailSide = 152;

struct PagesWords
{
    Q_DECLARE_TR_FUNCTIONS(PagesWork)
};

QByteArray jpegOf(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg", quality);
    return bytes;
}

QJsonArray codesOf(const QImage &page, ReadingEffort effort)
{
    QJsonArray codes;
    for (const Barcode &code : printedCodesIn(page, effort))
        codes.append(code.text);
    return codes;
}

/// What is looked at in the window: the page as it will stand in its file, and a small one.
Result<void> writePreviews(const PageRequest &request, const QImage &picture, const SealedFiles &files)
{
    if (picture.isNull())
        return Error{ErrorKind::StorageFailed,
                     u"out-of-memory"_s,
                     PagesWords::tr("The page is too large for this computer's memory: scan it with 200 dpi."),
                     {},
                     {}};
    const QImage small = picture.scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (const auto written = files.write(request.file(u"thumb"_s, u"jpg"_s), jpegOf(small, 85)); !written)
        return written.error();
    return files.write(request.file(u"preview"_s, u"jpg"_s), jpegOf(picture, 80));
}

/// The requests of the role, on the worker's main thread; the recogniser is kept warm.
class PagesWork : public Role
{
public:
    void take(const QJsonObject &request, Reply reply) override
    {
        const QString what = request[u"do"].toString();
        const auto answer = what == u"prepare"     ? prepared(PageRequest::of(request))
                            : what == u"recognise" ? recognised(PageRequest::of(request))
                            : what == u"assemble"  ? assembled(request)
                            : what == u"import"    ? imported(request)
                                                   : Result<QJsonObject>(unknown(what));
        if (answer)
            reply.ok(*answer);
        else
            reply.failed(answer.error());
    }

private:
    static Error unknown(const QString &what)
    {
        return {ErrorKind::BadInput,
                u"unknown-request"_s,
                PagesWords::tr("This version of mocua-paperd does not know the request: install mocua again."),
                what,
                {}};
    }

    Result<QJsonObject> imported(const QJsonObject &request)
    {
        const QString file = request[u"file"].toString();
        const auto pages = pagesOfFile(file);
        if (!pages)
            return pages.error();
        const auto bytes = SealedFiles().read(file); // It comes from elsewhere.
        if (!bytes)
            return bytes.error();
        const QString into = request[u"into"].toString();
        const QString name = u"original."_s + QFileInfo(file).suffix().toLower();
        if (const auto written = files().write(into + u'/' + name, *bytes); !written)
            return written.error();
        return QJsonObject{{u"source"_s, QString(into + u'/' + name)}, {u"pages"_s, *pages}};
    }

    Result<QJsonObject> prepared(const PageRequest &request)
    {
        const auto source = sourcePage(request, files());
        if (!source)
            return source.error();
        if (source->isBornDigital) {
            if (const auto written = writePreviews(request, source->image, files()); !written)
                return written.error();
            return QJsonObject{{u"bornDigital"_s, true},
                               {u"text"_s, source->text},
                               {u"codes"_s, codesOf(source->image, ReadingEffort::Quick)}};
        }
        const auto clean = cleanedPage(source->image, source->dpi, request.edit);
        if (!clean)
            return clean.error();
        const auto bytes = writePictures(request, *clean);
        if (!bytes)
            return bytes.error();
        return QJsonObject{{u"codes"_s, codesOf(source->image, ReadingEffort::Quick)},
                           {u"skew"_s, clean->skew},
                           {u"sharpness"_s, clean->sharpness},
                           {u"blank"_s, clean->isBlank},
                           {u"photo"_s, clean->isPhoto},
                           {u"colour"_s, clean->hasColour},
                           {u"cut"_s, clean->isCutAtEdge},
                           {u"glare"_s, clean->hasGlare},
                           {u"bytes"_s, *bytes}};
    }

    Result<QJsonObject> recognised(const PageRequest &request)
    {
        const auto source = sourcePage(request, files());
        if (!source)
            return source.error();
        const QJsonArray codes = codesOf(source->image, ReadingEffort::Thorough);
        if (source->isBornDigital)
            return QJsonObject{{u"text"_s, source->text}, {u"codes"_s, codes}};
        auto clean = cleanedPage(source->image, source->dpi, request.edit);
        if (!clean)
            return clean.error();
        QJsonObject answer{{u"codes"_s, codes}};
        if (!clean->isBlank) {
            auto read = recognisedPage(*clean);
            if (!read)
                return read.error();
            const int turns = turnsBy(request, *clean, *read);
            if (turns != 0) {
                PageEdit upright = request.edit;
                upright.quarterTurns = turns;
                clean = cleanedPage(source->image, source->dpi, upright);
                if (!clean)
                    return clean.error();
                if (const auto written = writePictures(request, *clean); !written)
                    return written.error();
                read = recognisedPage(*clean);
                if (!read)
                    return read.error();
                answer.insert(u"turns"_s, turns);
            }
            if (const auto written = files().write(request.file(u"layer"_s, u"pdf"_s), read->textLayer); !written)
                return written.error();
            answer.insert(u"text"_s, read->text);
        }
        const auto smaller = smallerPicture(request);
        if (!smaller)
            return smaller.error();
        answer.insert(u"bytes"_s, *smaller);
        return answer;
    }

    Result<RecognisedPage> recognisedPage(const CleanPage &page)
    {
        if (!m_recogniser) {
            auto opened = PageRecogniser::open();
            if (!opened)
                return opened.error();
            m_recogniser = *std::move(opened);
        }
        return m_recogniser->recognise(recognitionPicture(page), page.dpi);
    }

    /// What an officer turned or cut stays as it is.
    int turnsBy(const PageRequest &request, const CleanPage &page, const RecognisedPage &read)
    {
        if (request.edit.quarterTurns != 0 || !request.edit.crop.isNull())
            return 0;
        return m_recogniser->turnsNeeded(recognitionPicture(page), page.dpi, read);
    }

    /// Answers the bytes of the page's picture.
    Result<qint64> writePictures(const PageRequest &request, const CleanPage &page)
    {
        const auto encoded = encodedPage(page, request.coding);
        if (!encoded)
            return encoded.error();
        const QByteArray bytes = toBytes(*encoded);
        if (const auto written = files().write(request.file(u"picture"_s, u"bin"_s), bytes); !written)
            return written.error();
        if (const auto written = writePreviews(request, preview(*encoded, previewSide), files()); !written)
            return written.error();
        return bytes.size();
    }

    Result<qint64> smallerPicture(const PageRequest &request)
    {
        const QString path = request.file(u"picture"_s, u"bin"_s);
        const auto kept = files().read(path);
        if (!kept)
            return kept.error();
        const auto encoded = encodedPageFromBytes(*kept);
        if (!encoded)
            return encoded.error();
        const auto smaller = recoded(*encoded);
        if (!smaller)
            return smaller.error();
        const QByteArray bytes = toBytes(*smaller);
        if (bytes.size() >= kept->size())
            return kept->size();
        if (const auto written = files().write(path, bytes); !written)
            return written.error();
        return bytes.size();
    }

    /// `sources`: the PDFs that pages are taken over from, read once.
    Result<PaperPage> paperPage(const QJsonObject &json, QHash<QString, QByteArray> &sources)
    {
        PaperPage page;
        if (!json.contains(u"picture")) {
            page.sourceFile = json[u"source"].toString();
            page.sourcePage = std::max(1, json[u"page"].toInt());
            if (!sources.contains(page.sourceFile)) {
                const auto bytes = files().read(page.sourceFile);
                if (!bytes)
                    return bytes.error();
                sources.insert(page.sourceFile, *bytes);
            }
            page.source = sources[page.sourceFile];
            return page;
        }
        const auto bytes = files().read(json[u"picture"].toString());
        if (!bytes)
            return bytes.error();
        const auto picture = encodedPageFromBytes(*bytes);
        if (!picture)
            return picture.error();
        page.picture = *picture;
        if (const QString layer = json[u"layer"].toString(); !layer.isEmpty()) {
            const auto text = files().read(layer);
            if (!text)
                return text.error();
            page.textLayer = *text;
        }
        return page;
    }

    Result<QJsonObject> assembled(const QJsonObject &request)
    {
        QList<PaperPage> pages;
        QHash<QString, QByteArray> sources;
        const QJsonArray list = request[u"pages"].toArray();
        for (const QJsonValue &value : list) {
            const auto page = paperPage(value.toObject(), sources);
            if (!page)
                return page.error();
            pages.append(*page);
        }
        const auto paper = paperOf(pages, request[u"title"].toString(), fromIsoOfficeTime(request[u"at"].toString()));
        if (!paper)
            return paper.error();
        if (const auto written = files().write(request[u"out"].toString(), *paper); !written)
            return written.error();
        return QJsonObject{{u"bytes"_s, paper->size()}};
    }

    std::unique_ptr<PageRecogniser> m_recogniser;
};

} // namespace

std::unique_ptr<Role> pagesWork()
{
    return std::make_unique<PagesWork>();
}

// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a PDF: opened, read, rendered small, and its first page taken over into a paper.

#include "paperassembling.h"
#include "pdfpages.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdlib>

extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    static QCoreApplication application(*count, *arguments);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/fuzzXXXXXX"));
    const QString path = folder.filePath(QStringLiteral("in.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::abort();
    file.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size));
    file.close();
    const auto pdf = PdfPages::open(path);
    if (!pdf) {
        if (pdf.error().message.isEmpty())
            std::abort();
        return 0;
    }
    (void)pdf->text(1);
    (void)pdf->millimetres(1);
    const auto image = pdf->rendered(1, 10);
    if (image && qint64(image->width()) * image->height() > 41'000'000)
        std::abort();
    (void)writePaper({{.picture = {}, .textLayer = {}, .sourceFile = path, .sourcePage = 1}}, QStringLiteral("x"), {},
                     folder.filePath(QStringLiteral("out.pdf")));
    return 0;
}

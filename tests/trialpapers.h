// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QString>

/// What a program printed, both streams; its status, or -1 if it could not be run.
struct Ran
{
    int status = -1;
    QString output;
};

inline Ran ran(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

inline QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A small PDF of known objects: 1 catalogue, 2 pages, 3 page, 4 content.
inline QByteArray smallPdf()
{
    QByteArray pdf = "%PDF-1.7\n";
    QList<qsizetype> at;
    const QByteArray content = "0 0 m 100 100 l S";
    for (const QByteArray &body :
         {QByteArray("<< /Type /Catalog /Pages 2 0 R >>"), QByteArray("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
          QByteArray("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>"),
          QByteArray("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream")}) {
        at.append(pdf.size());
        pdf += QByteArray::number(at.size()) + " 0 obj\n" + body + "\nendobj\n";
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 5\n0000000000 65535 f \n";
    for (const qsizetype one : at)
        pdf += QByteArray::number(one).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

/// A revision behind the last byte that says of object `number` something else.
inline QByteArray revised(const QByteArray &pdf, int number, const QByteArray &body)
{
    const QByteArray previous = pdf.mid(pdf.lastIndexOf("startxref") + 10).split('\n').first();
    QByteArray all = pdf;
    const qsizetype at = all.size();
    all += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    const qsizetype table = all.size();
    return all + "xref\n" + QByteArray::number(number) + " 1\n" + QByteArray::number(at).rightJustified(10, '0') +
           " 00000 n \ntrailer\n<< /Size 40 /Root 1 0 R /Prev " + previous + " >>\nstartxref\n" +
           QByteArray::number(table) + "\n%%EOF\n";
}

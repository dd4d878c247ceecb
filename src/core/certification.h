// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <span>

struct Fee;

/// The books of certification (NĐ 23/2015/NĐ-CP, TT 01/2020/TT-BTP), each with numbers of its own that begin anew every
/// year.
enum class CertificationBook {
    Copies,     ///< SCT/BS: copies from the original.
    Signatures, ///< SCT/CK.
    Contracts,  ///< SCT/HĐ,GD.
};

/// One paper that is certified, with all its copies: it has one number in the book.
struct CertifiedPaper
{
    QString name;        ///< "Bằng tốt nghiệp trung học phổ thông"
    int pages = 1;       ///< Of the original.
    int copies = 1;      ///< Of a signature: copies signed.
    int number = 0;      ///< In the book; 0: none yet.
    QString provisional; ///< "TAM-…/1" (slip, row): printed while no number was there; stays.
    friend bool operator==(const CertifiedPaper &, const CertifiedPaper &) = default;
};

/// What of a dossier is certified.
struct Certification
{
    CertificationBook book = CertificationBook::Copies;
    int year = 0; ///< Of the numbers; 0: not certified yet.
    QList<CertifiedPaper> papers;
    QString signer; ///< Who signs the certification.
    QString signerTitle;
    QDateTime certifiedAt; ///< Office time; invalid: not yet.
    QString agreement;     ///< The written agreement on a later day; empty: none.

    bool isNumbered() const;     ///< Every paper has its number, provisional or not.
    bool hasProvisional() const; ///< A paper still waits for the number of the book.
};

/// Who may sign certifications of an office.
struct Certifier
{
    QString name;
    QString title; ///< "Phó Chủ tịch"
};

std::span<const CertificationBook> allCertificationBooks();
/// Stable words: "BS", "CK", "HD".
QString toText(CertificationBook book);
std::optional<CertificationBook> certificationBookFromText(QStringView text);
/// As it stands behind a number: "SCT/BS", "SCT/CK", "SCT/HĐ,GD".
QString bookSign(CertificationBook book);
/// As it is called, Vietnamese in every language of the window: "Sổ chứng thực bản sao từ bản chính".
QString bookTitle(CertificationBook book);

/// The name under which numbers of a book are leased, where dossier codes have their agency's: "H61.33/BS". Its day is
/// the first of the year.
QString bookSeries(const QString &agency, CertificationBook book);
/// The agency of such a name; nothing if it is none.
std::optional<QString> agencyOfSeries(const QString &series);
QDate seriesDay(int year);

/// "0101/2026-SCT/BS" without leading zeros: "101/2026-SCT/BS"; the provisional number where there is no other.
QString numberText(const CertifiedPaper &paper, const Certification &certification);
/// All numbers in short: "101–103, 107/2026-SCT/BS"; empty before they are given.
QString numbersText(const Certification &certification);

/// How many copies there are of all papers.
int copiesOf(const QList<CertifiedPaper> &papers);

/// What each paper of a certification costs, by the lines of its fee; the sum is always the fee's.
QList<Dong> paperFees(const Fee &fee, const QList<CertifiedPaper> &papers);

// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>

/// A national message service on 127.0.0.1 as the documented messages describe it (domain.md 5.2), with its oddities:
/// codes as numbers and as strings, a refusal whose words say "đã tồn tại", sessions that end at any time, a chunk that
/// is refused as a whole without saying which item was bad. It has threads of its own; all functions may be called
/// from any thread.
class TrialNational
{
public:
    enum class Way {
        Answers,    ///< As it should.
        SlowAfter,  ///< Does it, but answers only after the caller has given up.
        CutsAfter,  ///< Does it, then closes the connection.
        CutsBefore, ///< Closes the connection, does nothing.
        Html,       ///< 200 with a page; does nothing.
        HtmlAfter,  ///< Does it, then 200 with a page.
        Broken,     ///< 500; does nothing.
        Busy,       ///< 503; does nothing.
        Expired,    ///< Forgets the session first.
    };

    TrialNational();
    ~TrialNational();

    QString signInUrl() const;
    QString serviceUrl() const;
    QByteArray password() const { return "matkhau!"; }

    /// What happens to each call, by service; runs on the server's threads, one call at a time.
    void setWay(std::function<Way(const QString &service)> way);
    void setSlowMs(int ms);                              ///< How long SlowAfter waits.
    void refuse(const QString &code, bool isBad = true); ///< A chunk with this dossier is refused.
    void forgetProcedure(const QString &code);
    void knowProcedure(const QString &code, const QString &sector = QStringLiteral("G15-HT01"));
    void listProgress(bool doesList); ///< In TraCuuHoSo's record, member "TienDo".
    void goDown();
    void comeBack();

    QHash<QString, QJsonObject> dossiers() const;        ///< As last written, by mã hồ sơ.
    QHash<QString, QList<QJsonObject>> progress() const; ///< In the order of arrival.
    QHash<QString, int> created() const;                 ///< How often each was made new.
    QStringList faults() const; ///< What a caller must never do: chunks above 10, an unknown field, a wrong unit.
    QStringList calls() const;  ///< Services called, in order.
    int signIns() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

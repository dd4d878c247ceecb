// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "dayclosing.h"
#include "reviewreading.h"
#include "reviewviewing.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <optional>

class CounterWindow;
class LookingDesk;
class PrintDesk;
class ReviewPage;
class WaitingReading;
struct PortalAddress;

/// Rà soát trong ngày and Chốt sổ cuối ngày: reads the day, opens the dossiers behind a number, prints, exports, signs.
class ReviewDesk : public QObject
{
    Q_OBJECT
public:
    ReviewDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);
    ~ReviewDesk() override;                        ///< Waits for a sheet under way.
    void begin();                                  ///< An officer signed in.
    void beginOnline(const PortalAddress &portal); ///< How long citizens waited can be asked from now on.
    void writeSheet(const QString &path);
    LookingDesk *looking() const { return m_looking; }

signals:
    void sheetWritten(const QString &path);
    void shown();  ///< A day stands on the page.
    void closed(); ///< A day was signed.

private:
    DayPlace place() const;
    void show(QDate day);
    void take(const Result<ReviewedDay> &day);
    void readHours();
    void keepChoices(DayView &view);
    void open(const DayLink &link);
    void showList(const DayLink &link, const QList<DossierRow> &rows);
    QString titleOf(const DayLink &link) const;
    void print();
    void printMinutes();
    void exportSheet();
    void close(const QHash<QString, QString> &explanations, const QString &password);
    void sign(const CloseOrder &order, const DayPlace &place);
    void setTargets(const ReviewTargets &targets);
    void say(const QString &text);

    CounterContext &m_context;
    CounterWindow &m_window;
    ReviewPage &m_page;
    PrintDesk &m_printing;
    LookingDesk *m_looking;
    WaitingReading *m_waiting = nullptr;
    QDate m_day;
    DayFilter m_filter;
    ReviewTargets m_targets;
    std::optional<ReviewedDay> m_shown;
    DayView m_view;
    QTimer m_refresh; ///< While the page is in sight.
    int m_asks = 0;
    QList<QFuture<void>> m_underWay;
};

// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguetable.h"
#include "cataloguewatch.h"
#include "counterwindow.h"
#include "demonstration.h"
#include "receivepage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A new catalogue in the store reaches the running window.
class TestCatalogueWatch : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<CounterContext> m_context;

    Result<void> put(int version)
    {
        QJsonObject json = QJsonDocument::fromJson(demonstrationCatalogue()).object();
        json[u"version"_s] = version;
        json[u"declaredDays"_s] = QJsonArray{
            QJsonObject{{u"year"_s, 2026}, {u"off"_s, QJsonObject{{u"2026-12-0%1"_s.arg(version), u"nghỉ bù"_s}}}}};
        const QByteArray document = QJsonDocument(json).toJson();
        return m_store
            ->write<void>(WritePriority::Sync,
                          [=](Connection &c) -> Result<void> {
                              const auto isNew =
                                  CatalogueTable(c).putIfNewer(version, QDate(2026, 11, 20), Clock().now(), document);
                              if (!isNew)
                                  return isNew.error();
                              return {};
                          })
            .result();
    }

private slots:
    void initTestCase()
    {
        auto opened = Store::open(m_folder.path(), Store::Access::ReadWrite);
        QVERIFY(opened);
        m_store = *std::move(opened);
        SecretKeeping secrets(m_folder.path());
        const OfficeSetup setup = demonstrationSetup();
        const QDateTime now = Clock().now();
        QVERIFY(m_store
                    ->write<void>(WritePriority::OfficersAct,
                                  [&](Connection &c) { return setUpOffice(c, secrets, setup, now); })
                    .result());
        auto identity =
            m_store->read<CounterIdentity>([&](Connection &c) { return loadIdentity(c, secrets); }).result();
        auto catalogue = m_store->read<Catalogue>([](Connection &c) { return loadCatalogue(c); }).result();
        QVERIFY(identity && catalogue);
        auto shared = std::make_shared<const Catalogue>(*std::move(catalogue));
        m_context.reset(new CounterContext{
            *m_store, FileStore(m_folder.path(), {}), *std::move(identity), shared, calendarOf(*shared), Clock(), {}});
    }

    void theWindowTakesANewCatalogueBetweenDossiers()
    {
        CounterWindow window;
        ReceivePage *page = window.receivePage();
        page->setCatalogue(m_context->catalogue);
        CatalogueWatch watch(*m_context, window, nullptr);
        QSignalSpy changes(&watch, &CatalogueWatch::changed);
        QCOMPARE(m_context->catalogue->version, 1);
        QVERIFY(m_context->calendar.isWorkingDay(QDate(2026, 12, 2)));
        QVERIFY(put(2));
        QVERIFY(changes.wait(20'000));
        QCOMPARE(m_context->catalogue->version, 2);
        QVERIFY(!m_context->calendar.isWorkingDay(QDate(2026, 12, 2)));
        // While a dossier is being entered, it is finished by the catalogue with which it was begun.
        ReceiveOrder order;
        order.procedureCode = u"1.004873"_s;
        page->restore(order);
        QCOMPARE(page->order().procedureCode, order.procedureCode);
        QVERIFY(put(3));
        QVERIFY(!changes.wait(1500));
        QCOMPARE(m_context->catalogue->version, 2);
        page->clear();
        QVERIFY(changes.wait(20'000));
        QCOMPARE(m_context->catalogue->version, 3);
        // An older one is no news.
        QVERIFY(put(2));
        QVERIFY(!changes.wait(1000));
        QCOMPARE(m_context->catalogue->version, 3);
    }
};

QTEST_MAIN(TestCatalogueWatch)
#include "tst_cataloguewatch.moc"

// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printdesk.h"

#include "actforms.h"
#include "dossiertable.h"
#include "feetable.h"
#include "openprints.h"
#include "pdfwriting.h"
#include "printedbefore.h"
#include "printing.h"
#include "storeddossier.h"

#include <QPainter>
#include <QRegularExpression>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

PrintedForm formOf(const ReceiptContent &content, PaperForm form)
{
    switch (form) {
    case PaperForm::Receipt:
        return receiptForm(content);
    case PaperForm::Slip:
        return slipForm(content);
    case PaperForm::Guidance:
        return guidanceForm(content);
    case PaperForm::Refusal:
        return refusalForm(content);
    default: // Not made of a receipt's content.
        break;
    }
    Q_UNREACHABLE();
}

bool isCertification(PaperForm form)
{
    return form == PaperForm::CertificationSheet || form == PaperForm::CertificationLabel;
}

constexpr int askedBackDays = 3;

} // namespace

PrintDesk::PrintDesk(CounterContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    context.store.write<void>(WritePriority::OfficersAct,
                              [since = context.clock.now().addDays(-askedBackDays)](Connection &c) {
                                  return PrintTable(c).askUnfinished(since);
                              });
    if (context.lookUpOnly.isEmpty())
        m_underWay.append(QtConcurrent::run(
            [prints = OpenPrints(context.store.directory()), now = context.clock.now()] { prints.removeOld(now); }));
}

PrintDesk::~PrintDesk()
{
    for (QFuture<void> &paper : m_underWay)
        paper.waitForFinished();
}

void PrintDesk::setPrinters(const QString &sheetPrinter, const QString &slipPrinter)
{
    m_sheetPrinter = sheetPrinter;
    m_slipPrinter = slipPrinter;
}

void PrintDesk::print(const Dossier &dossier, PaperForm form)
{
    if (form == PaperForm::None)
        return;
    m_lastDossier = dossier.id;
    m_lastList.reset();
    m_lastShared.clear();
    m_lastForm = form;
    if (isCertification(form))
        return printActForm(formName(form), dossier, sheetOccasion(dossier, {}, m_context.act()));
    // The paper says of the fee what the ledger says now.
    m_context.store.read<FeeBalance>([id = dossier.id](Connection &c) { return FeeTable(c).balance(id); })
        .then(this, [this, dossier, form](const Result<FeeBalance> &balance) {
            if (!balance)
                return emit failed(balance.error().message);
            printReceipt(dossier, form, *balance);
        });
}

void PrintDesk::printReceipt(const Dossier &dossier, PaperForm form, const FeeBalance &balance)
{
    Paper paper{.dossier = dossier.id, .code = dossier.code(), .name = formName(form), .form = form};
    paper.print.printer = printerFor(form == PaperForm::Slip);
    const QString trackingUrl = m_context.identity.trackingUrl(dossier.trackingToken);
    const FeeAccount *account =
        m_context.catalogue->feeAccountAt(m_context.clock.now().date(), dossier.accountAgency());
    paper.make = [dossier, form, trackingUrl, balance, account = account ? *account : FeeAccount(),
                  office = m_context.identity.office,
                  library = m_context.forms](const PrintRow &row) -> Result<PrintedForm> {
        PrintOccasion occasion;
        occasion.library = library;
        occasion.copyNumber = row.copy;
        occasion.replaces = row.replaces;
        occasion.trackingUrl = trackingUrl;
        occasion.reason = dossier.note;
        occasion.balance = balance;
        occasion.account = account;
        const auto content = receiptContent(dossier, office, occasion);
        if (!content)
            return content.error();
        return formOf(*content, form);
    };
    count(dossier, std::move(paper));
}

void PrintDesk::count(const Dossier &dossier, Paper paper)
{
    m_context.store
        .write<PrintRow>(WritePriority::OfficersAct,
                         [id = dossier.id, name = paper.name, printer = paper.print.printer,
                          officer = m_context.officer, &device = m_context.identity.device,
                          at = m_context.clock.now()](Connection &c) {
                             return notePrint(c, id, name, printer, {officer, device, at});
                         })
        .then(this, [this, paper](const Result<PrintRow> &print) {
            if (!print) {
                emit failed(print.error().message);
                return;
            }
            Paper counted = paper;
            counted.print = *print;
            produce(counted);
        });
}

void PrintDesk::printAct(const Dossier &dossier, const DossierEvent &event, const QList<DossierEvent> &events)
{
    const FormOccasion occasion = actOccasion(dossier, event, events);
    for (const QString &form : formsOfAct(event))
        printActForm(form, dossier, occasion);
}

void PrintDesk::printActForm(const QString &form, const Dossier &dossier, const FormOccasion &occasion)
{
    if (form == formName(PaperForm::Receipt))
        return print(dossier, PaperForm::Receipt);
    Paper paper{.dossier = dossier.id, .code = dossier.code(), .name = form, .form = {}};
    paper.print.printer = printerFor(form == formName(PaperForm::CertificationLabel));
    paper.make = [form, dossier, occasion, office = m_context.identity.office, forms = m_context.forms,
                  trackingUrl = m_context.identity.trackingUrl(dossier.trackingToken)](const PrintRow &row) {
        FormOccasion counted = occasion;
        counted.copyNumber = row.copy;
        counted.replaces = row.replaces;
        counted.trackingUrl = trackingUrl;
        return actForm(forms, form, dossier, office, counted);
    };
    count(dossier, std::move(paper));
}

void PrintDesk::printList(const QString &form, const QList<Dossier> &dossiers, const FormOccasion &occasion)
{
    Paper paper{.dossier = {}, .code = occasion.formNumber, .name = form, .form = {}};
    paper.print.printer = printerFor(false);
    paper.make = [form, dossiers, occasion, office = m_context.identity.office, forms = m_context.forms](
                     const PrintRow &) { return dossierListForm(forms, form, dossiers, office, occasion); };
    m_lastList = paper;
    m_lastShared.clear();
    produce(paper);
}

void PrintDesk::printAgain(const QUuid &dossier, std::optional<PaperForm> form)
{
    if (dossier.isNull())
        return printLastAgain();
    m_context.store.read<PrintedBefore>([dossier](Connection &c) { return readPrinted(c, dossier); })
        .then(this, [this, form](const Result<PrintedBefore> &found) {
            if (!found) {
                emit failed(found.error().message);
                return;
            }
            if (!found->dossier)
                return;
            const StoredDossier &stored = *found->dossier;
            if (!form && !found->sharing.isEmpty())
                return printShared(found->sharing);
            // Whoever left with it has no receipt: what is printed again are the words of the certification.
            if (!form && stored.dossier.isAtOnce && stored.dossier.certification)
                return print(stored.dossier, PaperForm::CertificationSheet);
            if (const auto event = form ? std::nullopt : actThatPrinted(stored.events, found->form))
                return printActForm(found->form, stored.dossier, actOccasion(stored.dossier, *event, stored.events));
            const bool isReceipt = found->form == formName(PaperForm::Receipt);
            const bool isSlip = found->form.isEmpty() || found->form == formName(PaperForm::Slip);
            if (!form && !isReceipt && !isSlip)
                return printActForm(found->form, stored.dossier,
                                    sheetOccasion(stored.dossier, stored.events, m_context.act()));
            print(stored.dossier, form.value_or(isReceipt ? PaperForm::Receipt : PaperForm::Slip));
        });
}

void PrintDesk::printLastAgain()
{
    if (!m_lastShared.isEmpty())
        printShared(m_lastShared);
    else if (m_lastList)
        produce(*m_lastList);
    else if (!m_lastDossier.isNull())
        printAgain(m_lastDossier, m_lastForm);
}

void PrintDesk::printSheet(const QUuid &dossier, const QString &form)
{
    for (const PaperForm paper : {PaperForm::Receipt, PaperForm::Slip}) {
        if (form == formName(paper))
            return printAgain(dossier, paper);
    }
    m_context.store.read<std::optional<StoredDossier>>([dossier](Connection &c) { return findDossier(c, dossier); })
        .then(this, [this, form](const Result<std::optional<StoredDossier>> &found) {
            if (!found)
                emit failed(found.error().message);
            else if (*found)
                printActForm(form, (*found)->dossier,
                             sheetOccasion((*found)->dossier, (*found)->events, m_context.act()));
        });
}

void PrintDesk::printGuidance(const Dossier &composed, PaperForm form, const QString &formNumber)
{
    Paper paper{.dossier = composed.id, .code = composed.code(), .name = formName(form), .form = form};
    paper.print.printer = printerFor(form == PaperForm::Slip);
    paper.make = [composed, form, formNumber, office = m_context.identity.office,
                  library = m_context.forms](const PrintRow &) -> Result<PrintedForm> {
        PrintOccasion occasion;
        occasion.library = library;
        occasion.reason = composed.note;
        occasion.formNumber = formNumber;
        const auto content = receiptContent(composed, office, occasion);
        if (!content)
            return content.error();
        return formOf(*content, form);
    };
    produce(paper);
}

QString PrintDesk::openCopyName(const Paper &paper) const
{
    // Codes are the office's; nothing of the citizen stands in a file's name.
    static const QRegularExpression others(u"[^A-Za-z0-9.-]+"_s);
    const QString code = paper.code.isEmpty() ? m_context.clock.now().toString(u"yyyyMMdd-HHmmss"_s) : paper.code;
    const QString name = u"%1-%2-%3"_s.arg(code, paper.name).arg(std::max(1, paper.print.copy));
    return OpenPrints(m_context.store.directory()).path(QString(name).replace(others, u"-"_s));
}

void PrintDesk::produce(const Paper &paper)
{
    FileStore files = m_context.files;
    const QString openCopy = paper.print.printer.isEmpty() ? openCopyName(paper) : QString();
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(
        QtConcurrent::run([this, paper, files, openCopy, prints = OpenPrints(m_context.store.directory())]() mutable {
            const auto form = paper.make(paper.print);
            Result<QByteArray> archived = form ? Result<QByteArray>(QByteArray()) : form.error();
            Result<void> sent;
            if (form) {
                const auto pdf = formPdf(*form);
                archived = pdf ? files.put(*pdf) : Result<QByteArray>(pdf.error());
                if (pdf && !paper.print.printer.isEmpty())
                    sent = printForm(*form, paper.print.printer);
                else if (pdf)
                    sent = prints.write(openCopy, *pdf);
            }
            QMetaObject::invokeMethod(
                this, [this, paper, archived, sent] { report(paper, archived, sent); }, Qt::QueuedConnection);
        }));
}

void PrintDesk::report(const Paper &paper, const Result<QByteArray> &archived, const Result<void> &sent)
{
    if (!archived) {
        qWarning("print: %s %s", qPrintable(archived.error().code), qPrintable(archived.error().detail));
        emit failed(archived.error().message);
    }
    const bool isOut = sent.has_value() && archived.has_value();
    if (!paper.print.id.isNull()) {
        m_context.store.write<void>(
            WritePriority::OfficersAct,
            [id = paper.print.id, hash = archived.value_or({}), isOut](Connection &c) -> Result<void> {
                PrintTable prints(c);
                if (!hash.isEmpty()) {
                    if (const auto set = prints.setFile(id, hash); !set)
                        return set.error();
                }
                return prints.setState(id, isOut ? u"out"_s : u"asked"_s);
            });
    }
    if (!sent)
        emit failed(sent.error().message);
    if (!archived)
        return;
    if (sent)
        emit progressed(paper.print.printer.isEmpty() ? tr("The paper lies as PDF in the folder “prints” of the data "
                                                           "directory; choose a printer in Settings.")
                                                      : tr("Sent to the printer %1.").arg(paper.print.printer));
    if (paper.form)
        emit printed(paper.dossier, *paper.form, *archived);
    else
        emit formPrinted(paper.name, *archived);
}

void PrintDesk::printPad(const QList<SlipCode> &numbers)
{
    Paper paper{.dossier = {}, .code = numbers.first().provisional(), .name = u"receipt-pad"_s, .form = {}};
    paper.print.printer = printerFor(false);
    paper.make = [numbers, office = m_context.identity.office, forms = m_context.forms,
                  at = m_context.clock.now()](const PrintRow &) { return padForm(forms, numbers, office, at); };
    produce(paper);
}

void PrintDesk::settle(const QUuid &print, bool isOut)
{
    m_context.store.write<void>(WritePriority::OfficersAct, [print, isOut](Connection &c) {
        return PrintTable(c).setState(print, isOut ? u"out"_s : u"asked"_s);
    });
}

Result<PrintedForm> PrintDesk::previewOf(const Dossier &dossier, PaperForm form) const
{
    if (isCertification(form))
        return actForm(m_context.forms, formName(form), dossier, m_context.identity.office,
                       sheetOccasion(dossier, {}, m_context.act()));
    PrintOccasion occasion;
    occasion.library = m_context.forms;
    const auto content = receiptContent(dossier, m_context.identity.office, occasion);
    return content ? Result<PrintedForm>(formOf(*content, form)) : content.error();
}

void PrintDesk::paintPreview(QPainter &painter, const QRectF &rect, const Dossier &dossier, PaperForm form) const
{
    Dossier shown = dossier;
    if (shown.codes.isEmpty() && shown.home == DossierHome::Own)
        shown.codes = {{CodeKind::Provisional, tr("given when saved"), {}}};
    const auto made = previewOf(shown, form);
    if (!made)
        return;
    const PrintedForm &printed = *made;
    QSizeF size = printed.millimetres.scaled(rect.size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(rect.center());
    painter.fillRect(place, Qt::white);
    printed.paint(painter, place, 0);
}

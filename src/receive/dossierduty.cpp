// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierduty.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct DossierDuty
{
    Q_DECLARE_TR_FUNCTIONS(DossierDuty)
};

Error refusedDuty(const QString &field, const QString &code, const QString &message)
{
    return {ErrorKind::RefusedByRule, code, message, {}, field};
}

} // namespace

Result<void> recomputeDue(Dossier &dossier, const QDateTime &newDueAt)
{
    if (!dossier.dueAt)
        return refusedDuty(u"newDueAt"_s, u"no-appointment"_s,
                           DossierDuty::tr("No date was promised that could be reckoned anew."));
    if (!newDueAt.isValid() || newDueAt > *dossier.dueAt)
        return refusedDuty(u"newDueAt"_s, u"later-needs-extension"_s,
                           DossierDuty::tr("A promised date never moves later by itself: extend the dossier, with its "
                                           "letter."));
    dossier.dueAt = newDueAt;
    dossier.dueReason = u"tính lại theo lịch làm việc đã điều chỉnh"_s;
    return {};
}

Result<void> reassign(Dossier &dossier, const Officer &keeper)
{
    if (keeper.id.isEmpty())
        return Error{ErrorKind::BadInput,
                     u"missing-keeper"_s,
                     DossierDuty::tr("Choose who takes the dossiers over."),
                     {},
                     u"keeper"_s};
    if (keeper.id == dossier.answerableId())
        return refusedDuty(u"keeper"_s, u"keeps-already"_s,
                           DossierDuty::tr("%1 answers for this dossier already.").arg(keeper.displayName));
    dossier.keeperId = keeper.id;
    dossier.keeperName = keeper.displayName;
    return {};
}

// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationalmessage.h"

#include "citizenid.h"
#include "clock.h"
#include "digitalstate.h"
#include "dossieract.h"
#include "dossiercode.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Table = NationalMapping::Table;

constexpr qsizetype longestSummary = 1000; // TrichYeuHoSo (domain.md 5.2).
constexpr qsizetype longestName = 50;      // NguoiXuLy.
constexpr qsizetype oldNumberDigits = 9;

QDate dayOf(const Dossier &dossier)
{
    return inOfficeTime(dossier.receivedAt).date();
}

/// yyyyMMddHHmmss in Vietnam's time; empty: no time.
QString nationalTime(const QDateTime &time)
{
    return time.isValid() ? inOfficeTime(time).toString(u"yyyyMMddHHmmss"_s) : QString();
}

QString nationalTime(const std::optional<QDateTime> &time)
{
    return time ? nationalTime(*time) : QString();
}

bool isPersonal(const Applicant &owner)
{
    return owner.kind == OwnerKind::Person;
}

bool areDigits(const QString &text, qsizetype count)
{
    return text.size() == count &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The owner's number, if it is one that the paper's kind can have.
QString ownerNumber(const Applicant &owner)
{
    const QString number = isPersonal(owner) ? owner.paper.number.trimmed() : owner.taxCode.trimmed();
    if (isPersonal(owner) && owner.paper.kind == IdentityKind::CitizenCard) {
        const auto id = CitizenId::parse(number);
        return id ? id->digits() : QString();
    }
    const bool isOld = isPersonal(owner) && owner.paper.kind == IdentityKind::OldIdentityCard;
    return !isOld || areDigits(number, oldNumberDigits) ? number : QString();
}

/// The appointment that the citizen was given: while the clock stands still, the one before.
std::optional<QDateTime> appointmentOf(const Dossier &dossier)
{
    return !dossier.dueAt && dossier.pause ? dossier.pause->formerDueAt : dossier.dueAt;
}

bool lacksAppointment(const NationalFacts &facts)
{
    const Dossier &dossier = facts.dossier;
    const bool isBefore = dossier.state == DossierState::NewlySubmitted || dossier.state == DossierState::NotAccepted;
    if (isBefore || appointmentOf(dossier) || isTerminal(dossier.state) || dossier.state == DossierState::Finished)
        return false;
    // A dossier keeps the rules under which it was received; without a catalogue its own words say what was promised.
    return facts.rules ? facts.rules->timeFor(dossier.channel).unit != DurationUnit::None : !dossier.duration.isEmpty();
}

QString competentName(const NationalFacts &facts, const NationalMapping &mapping)
{
    const Dossier &dossier = facts.dossier;
    const QString agency = dossier.competentAgency.isEmpty() ? dossier.receivingAgency : dossier.competentAgency;
    const auto unit = mapping.unit(agency, dayOf(dossier));
    if (unit && !unit->name.isEmpty())
        return unit->name;
    if (agency == facts.officeAgency)
        return facts.officeName;
    if (!facts.catalogue)
        return {};
    const QDate day = dayOf(dossier);
    for (const Agency &known : facts.catalogue->agencies) {
        const bool isThen = (!known.validFrom.isValid() || known.validFrom <= day) &&
                            (!known.validTo.isValid() || day <= known.validTo);
        if (known.code == agency && isThen)
            return known.name;
    }
    return {};
}

/// Whether each word that the message needs has a code.
bool isMapped(const Dossier &dossier, const NationalMapping &mapping)
{
    const QDate day = dayOf(dossier);
    return mapping.code(Table::States, toText(dossier.state), day) &&
           mapping.code(Table::Channels, toText(dossier.channel), day) &&
           mapping.code(Table::ReturnWays, toText(dossier.returnWay), day) &&
           mapping.code(Table::FiledAt, toText(dossier.channel), day);
}

/// When the dossier first (or last) came into a state; empty: never.
QString timeOfState(const NationalFacts &facts, DossierState state, bool isFirst)
{
    QString found;
    for (const NationalStep &step : facts.steps) {
        if (step.state == state && (found.isEmpty() || !isFirst))
            found = nationalTime(step.at);
    }
    return found;
}

QString accepted(const NationalFacts &facts)
{
    const Dossier &dossier = facts.dossier;
    if (dossier.state == DossierState::NewlySubmitted || dossier.state == DossierState::NotAccepted)
        return {};
    // An online dossier was received when it was taken over, any other when it was handed in.
    const QString taken = dossier.channel == Channel::Online ? timeOfState(facts, DossierState::Received, true) : u""_s;
    return taken.isEmpty() ? nationalTime(dossier.receivedAt) : taken;
}

QJsonArray identityList(const Dossier &dossier, const NationalMapping &mapping)
{
    const Applicant &owner = dossier.applicant;
    if (!isPersonal(owner))
        return {};
    const QString kind = mapping.code(Table::IdentityKinds, toText(owner.paper.kind), dayOf(dossier)).value_or(u""_s);
    return {QJsonObject{{u"LoaiDinhDanh"_s, kind}, {u"SoDinhDanh"_s, ownerNumber(owner)}}};
}

QJsonArray handedInFiles(const NationalFacts &facts)
{
    QJsonArray list;
    if (!facts.sendsFiles)
        return list;
    for (const NationalFile &file : facts.files) {
        const auto &components = facts.dossier.components;
        const auto component = std::find_if(components.begin(), components.end(),
                                            [&file](const Component &one) { return one.number == file.component; });
        const bool isKnown = component != components.end();
        const auto origin = digitalStateFromText(file.origin).value_or(DigitalState::Digitised);
        const QString ending = file.type.section(u'/', 1);
        const QUuid id = QUuid::createUuidV5(facts.dossier.id, QString::fromLatin1(file.sha256.toHex()) + u'/' +
                                                                   QString::number(file.component));
        list.append(QJsonObject{
            {u"TepDinhKemId"_s, id.toString(QUuid::WithoutBraces)},
            {u"TenTepDinhKem"_s, QString((isKnown ? component->name : u"Tệp"_s) + u'.' + ending)},
            {u"IsDeleted"_s, u"0"_s},
            {u"MaThanhPhanHoSo"_s, isKnown ? component->code : u""_s},
            {u"DuongDanTaiTepTin"_s, file.link},
            {u"DuocSoHoa"_s, origin == DigitalState::Digitised ? u"1"_s : u"0"_s},
            {u"DuocTaiSuDung"_s, origin == DigitalState::Reused         ? u"1"_s
                                 : origin == DigitalState::ReusedResult ? u"2"_s
                                                                        : u"0"_s},
            {u"DuocLayTuKhoDMQG"_s, u"0"_s},
            {u"MaKetQuaThayThe"_s, u""_s},
        });
    }
    return list;
}

/// Lines of the fee, as far as their kind and way are known to the tables; a line that would have to be guessed at is
/// left out, for the list is not compulsory.
QJsonArray feeList(const NationalFacts &facts, const NationalMapping &mapping)
{
    const Dossier &dossier = facts.dossier;
    const QDate day = dayOf(dossier);
    const auto way = mapping.code(Table::FeeWays, toText(dossier.fee.method), day);
    QJsonArray list;
    for (const FeeLine &line : dossier.fee.lines) {
        std::optional<QString> kind;
        if (facts.rules) {
            const auto &fees = facts.rules->fees;
            const auto rule =
                std::find_if(fees.begin(), fees.end(), [&line](const FeeRule &one) { return one.code == line.code; });
            if (rule != fees.end())
                kind = mapping.code(Table::FeeKinds, rule->isCharge ? u"charge"_s : u"fee"_s, day);
        }
        if (kind && way)
            list.append(QJsonObject{{u"TenPhiLePhi"_s, line.what},
                                    {u"MaPhiLePhi"_s, line.code},
                                    {u"HinhThucThu"_s, *way},
                                    {u"Gia"_s, QString::number(line.amount)},
                                    {u"LoaiPhiLePhi"_s, *kind}});
    }
    return list;
}

/// Each demand for papers with the papers' arrival, if they have come.
QJsonArray supplements(const NationalFacts &facts)
{
    QJsonArray list;
    for (const NationalStep &step : facts.steps) {
        const auto act = dossierActFromText(step.act);
        if (act == DossierAct::AskSupplement) {
            list.append(QJsonObject{{u"HoSoBoSungId"_s, step.seq},
                                    {u"NguoiYeuCauBoSung"_s, step.authorName},
                                    {u"NoiDungBoSung"_s, step.reason},
                                    {u"NgayBoSung"_s, nationalTime(step.at)},
                                    {u"NguoiTiepNhanBoSung"_s, u""_s},
                                    {u"ThongTinTiepNhan"_s, u""_s},
                                    {u"NgayTiepNhanBoSung"_s, u""_s},
                                    {u"TrangThaiBoSung"_s, u""_s},
                                    {u"DanhSachGiayToBoSung"_s, QJsonArray()},
                                    {u"DanhSachLePhiBoSung"_s, QJsonArray()},
                                    {u"NgayHenTraTruoc"_s, u""_s},
                                    {u"NgayHenTraMoi"_s, u""_s}});
        } else if (act == DossierAct::TakeSupplement && !list.isEmpty()) {
            QJsonObject demand = list.last().toObject();
            demand.insert("NguoiTiepNhanBoSung"_L1, step.authorName);
            demand.insert("NgayTiepNhanBoSung"_L1, nationalTime(step.at));
            list.replace(list.size() - 1, demand);
        }
    }
    return list;
}

/// Only what is a result, and only once it is there; never another file in its place.
QJsonArray resultList(const Dossier &dossier)
{
    QJsonArray list;
    for (const DossierResult &result : dossier.results) {
        if (result.state != ResultState::Expected)
            list.append(QJsonObject{{u"TenGiayTo"_s, result.name},
                                    {u"MaThanhPhanHoSo"_s, u""_s},
                                    {u"GiayToId"_s, u""_s},
                                    {u"DuongDanTepTinKetQua"_s, u""_s},
                                    {u"MaGiayToKetQua"_s, result.documentNumber}});
    }
    return list;
}

QString noteOn(const Dossier &dossier, const NationalMapping &mapping)
{
    QStringList lines;
    for (const MemberProcedure &member : dossier.members)
        lines.append(u"%1 (%2): %3"_s.arg(
            member.procedureCode, member.agency,
            mapping.code(Table::StateWords, toText(member.state), dayOf(dossier)).value_or(toText(member.state))));
    return lines.join(u"; "_s);
}

} // namespace

QString nationalCode(const Dossier &dossier)
{
    for (const CodeKind kind : {CodeKind::Official, CodeKind::OtherSystem}) {
        for (const DossierAlias &alias : dossier.codes) {
            const auto code = DossierCode::parse(alias.text);
            if (alias.kind == kind && code)
                return code->text();
        }
    }
    return {};
}

QString nationalObstacle(const NationalFacts &facts, const NationalMapping &mapping)
{
    const Dossier &dossier = facts.dossier;
    const Applicant &owner = dossier.applicant;
    const QDate day = dayOf(dossier);
    const auto code = DossierCode::parse(nationalCode(dossier));
    if (!code)
        return u"no-code"_s;
    // The code of a dossier that was filed at the portal is the portal's own.
    const bool isForeign = dossier.channel == Channel::Online;
    if (!isForeign && code->agency() != dossier.receivingAgency && code->agency() != dossier.competentAgency)
        return u"wrong-agency"_s;
    if (facts.procedure.code.isEmpty())
        return u"no-procedure"_s;
    if (facts.procedure.sectorCode.isEmpty())
        return u"no-sector"_s;
    if (!mapping.code(Table::OwnerKinds, toText(owner.kind), day))
        return u"owner-kind"_s;
    if (isPersonal(owner) && owner.paper.kind != IdentityKind::None &&
        !mapping.code(Table::IdentityKinds, toText(owner.paper.kind), day))
        return u"identity-kind"_s;
    if (owner.name.isEmpty())
        return u"no-owner"_s;
    if (ownerNumber(owner).isEmpty() || owner.paper.kind == IdentityKind::None)
        return u"no-identity"_s;
    if (lacksAppointment(facts))
        return u"no-appointment"_s;
    if (competentName(facts, mapping).isEmpty())
        return u"unit-unknown"_s;
    return isMapped(dossier, mapping) ? QString() : u"not-mapped"_s;
}

QJsonObject nationalItem(const NationalFacts &facts, const NationalMapping &mapping)
{
    const Dossier &dossier = facts.dossier;
    const Applicant &owner = dossier.applicant;
    const QDate day = dayOf(dossier);
    const auto mapped = [&](Table table, const QString &word) {
        return mapping.code(table, word, day).value_or(u""_s);
    };
    const QString summary = dossier.purpose.isEmpty() ? dossier.procedureName : dossier.purpose;
    return {
        {u"MaHoSo"_s, nationalCode(dossier)},
        {u"MaTTHC"_s, facts.procedure.code},
        {u"TenTTHC"_s, facts.procedure.name.isEmpty() ? dossier.procedureName : facts.procedure.name},
        {u"MaLinhVuc"_s, facts.procedure.sectorCode},
        {u"TenLinhVuc"_s, facts.procedure.sectorName.isEmpty() ? dossier.sectorName : facts.procedure.sectorName},
        {u"KenhThucHien"_s, mapped(Table::Channels, toText(dossier.channel))},
        {u"ChuHoSo"_s, owner.name},
        {u"SoGiayToChuHoSo"_s, ownerNumber(owner)},
        {u"LoaiDoiTuong"_s, mapped(Table::OwnerKinds, toText(owner.kind))},
        {u"MaDoiTuong"_s, u""_s},
        {u"ThongTinKhac"_s, u""_s},
        {u"Email"_s, owner.email},
        {u"Fax"_s, u""_s},
        {u"SoDienThoai"_s, owner.phone},
        {u"TrichYeuHoSo"_s, summary.left(longestSummary)},
        {u"NgayNopHoSo"_s, nationalTime(dossier.receivedAt)},
        {u"NgayTiepNhan"_s, accepted(facts)},
        {u"NgayHenTra"_s, nationalTime(appointmentOf(dossier))},
        {u"NgayKetThucXuLy"_s, timeOfState(facts, DossierState::Finished, false)},
        {u"NgayTra"_s, timeOfState(facts, DossierState::Returned, false)},
        {u"NgayTuChoi"_s, timeOfState(facts, DossierState::NotAccepted, false)},
        {u"TrangThaiHoSo"_s, mapped(Table::States, toText(dossier.state))},
        {u"ThongTinTra"_s, u""_s},
        {u"HinhThuc"_s, mapped(Table::ReturnWays, toText(dossier.returnWay))},
        {u"DonViXuLy"_s, competentName(facts, mapping)},
        {u"GhiChu"_s, noteOn(dossier, mapping)},
        {u"NoiNopHoSo"_s, mapped(Table::FiledAt, toText(dossier.channel))},
        {u"HoSoCoThanhPhanSoHoa"_s, facts.files.isEmpty() ? u"0"_s : u"1"_s},
        {u"TaiKhoanDuocXacThucVoiVNeID"_s, u"0"_s},
        {u"DuocThanhToanTrucTuyen"_s, u"0"_s},
        {u"DinhDanhCHS"_s, identityList(dossier, mapping)},
        {u"DSKetNoiCSDL"_s, QJsonArray()},
        {u"TaiLieuNop"_s, handedInFiles(facts)},
        {u"DanhSachLePhi"_s, feeList(facts, mapping)},
        {u"DanhSachTepDinhKemKhac"_s, QJsonArray()},
        {u"DanhSachHoSoBoSung"_s, supplements(facts)},
        {u"DanhSachGiayToKetQua"_s, resultList(dossier)},
    };
}

QJsonObject nationalProgress(const NationalFacts &facts, const NationalStep &step, const NationalMapping &mapping)
{
    const Dossier &dossier = facts.dossier;
    const QDate day = dayOf(dossier);
    const auto words = step.act.isEmpty() ? std::nullopt : mapping.code(Table::ActWords, step.act, day);
    QString what = words ? *words : mapping.code(Table::StateWords, toText(step.state), day).value_or(u""_s);
    if (!step.reason.isEmpty())
        what += u": "_s + step.reason;
    return {
        {u"MaHoSo"_s, nationalCode(dossier)},
        {u"NguoiXuLy"_s, step.authorName.left(longestName)},
        {u"ChucDanh"_s, step.authorTitle},
        {u"ThoiDiemXuLy"_s, nationalTime(step.at)},
        {u"PhongBanXuLy"_s, dossier.place.isEmpty() ? facts.officeName : dossier.place},
        {u"NoiDungXuLy"_s, what.left(longestSummary)},
        {u"TrangThai"_s, mapping.code(Table::States, toText(step.state), day).value_or(u""_s)},
        {u"NgayBatDau"_s, u""_s},
        {u"NgayKetThucTheoQuyDinh"_s, nationalTime(appointmentOf(dossier))},
    };
}

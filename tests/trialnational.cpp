// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trialnational.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <httplib.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

struct TrialNational::Parts
{
    mutable std::mutex mutex;
    std::condition_variable woken;
    std::unique_ptr<httplib::Server> server;
    std::thread listener;
    int port = 0;
    bool isReleased = false;
    int slowMs = 400;
    std::function<Way(const QString &)> way;
    QSet<QString> bad;
    QHash<QString, QString> sectors{{u"1.004873"_s, u"G15-HT01"_s}};
    bool doesListProgress = true;
    QString session;
    int sessions = 0;
    int answers = 0;
    QHash<QString, QJsonObject> dossiers;
    QHash<QString, QList<QJsonObject>> progress;
    QHash<QString, int> created;
    QStringList faults;
    QStringList calls;

    void listen();
    void end();
    QJsonObject fine(const QJsonArray &result = {});
    QJsonObject wrong(int code, const QString &message);
    QJsonObject signedIn(const QJsonObject &body);
    QJsonObject served(const QJsonObject &body);
    QJsonObject lookedUp(const QString &code);
    QJsonObject described(const QString &procedure);
    QJsonObject synced(const QJsonObject &body);
    QJsonObject advanced(const QJsonObject &body);
    void answer(const httplib::Request &request, httplib::Response &response);
};

QJsonObject TrialNational::Parts::fine(const QJsonArray &result)
{
    const QList<QJsonValue> zeros{0, u"0"_s, u"00"_s};
    return {{u"error_code"_s, zeros.at(++answers % 3)}, {u"message"_s, u"Thành công"_s}, {u"result"_s, result}};
}

QJsonObject TrialNational::Parts::wrong(int code, const QString &message)
{
    const QJsonValue written = ++answers % 2 == 0 ? QJsonValue(code) : QJsonValue(QString::number(code));
    return {{u"error_code"_s, written}, {u"message"_s, message}};
}

QJsonObject TrialNational::Parts::signedIn(const QJsonObject &body)
{
    if (body["username"_L1] != "mocua"_L1 || body["password"_L1] != "matkhau!"_L1)
        return wrong(-1, u"Sai tài khoản"_s);
    session = u"S%1"_s.arg(++sessions);
    return {{u"session"_s, session}, {u"error_code"_s, 0}};
}

QJsonObject TrialNational::Parts::lookedUp(const QString &code)
{
    if (!dossiers.contains(code))
        return fine();
    QJsonObject record{{u"MaHoSo"_s, code}, {u"TrangThaiHoSo"_s, dossiers[code]["TrangThaiHoSo"_L1]}};
    QJsonArray listed;
    for (const QJsonObject &step : progress.value(code))
        listed.append(step);
    if (doesListProgress)
        record.insert(u"TienDo"_s, listed);
    return fine({record});
}

QJsonObject TrialNational::Parts::described(const QString &procedure)
{
    if (!sectors.contains(procedure))
        return fine();
    const QJsonObject sector{{u"MALINHVUC"_s, sectors[procedure]}, {u"TENLINHVUC"_s, u"Hộ tịch"_s}};
    return fine({QJsonObject{{u"MATTHC"_s, procedure},
                             {u"TENTTHC"_s, u"Cấp Giấy xác nhận tình trạng hôn nhân"_s},
                             {u"LINHVUCTHUCHIEN"_s, QJsonArray{sector}}}});
}

QJsonObject TrialNational::Parts::synced(const QJsonObject &body)
{
    const QJsonArray data = body["data"_L1].toArray();
    const QString updating = body["isUpdating"_L1].toString();
    if (updating != "True"_L1 && updating != "False"_L1)
        faults.append(u"isUpdating"_s);
    for (const QJsonValue &value : data) {
        const QString code = value["MaHoSo"_L1].toString();
        if (bad.contains(code)) // Its words lie.
            return wrong(-5, u"Dữ liệu không hợp lệ hoặc hồ sơ đã tồn tại"_s);
        if (updating == "False"_L1 && dossiers.contains(code))
            return wrong(++answers % 2 == 0 ? 3 : -3, u"Hồ sơ đã tồn tại"_s);
        if (updating == "True"_L1 && !dossiers.contains(code))
            return wrong(-4, u"Không tìm thấy"_s);
    }
    for (const QJsonValue &value : data) {
        const QString code = value["MaHoSo"_L1].toString();
        created[code] += updating == "False"_L1 ? 1 : 0;
        dossiers[code] = value.toObject();
    }
    return fine();
}

QJsonObject TrialNational::Parts::advanced(const QJsonObject &body)
{
    const QJsonArray data = body["data"_L1].toArray();
    for (const QJsonValue &value : data) {
        if (!dossiers.contains(value["MaHoSo"_L1].toString()))
            return wrong(-4, u"Không tìm thấy"_s);
    }
    for (const QJsonValue &value : data)
        progress[value["MaHoSo"_L1].toString()].append(value.toObject());
    return fine();
}

QJsonObject TrialNational::Parts::served(const QJsonObject &body)
{
    const QString service = body["service"_L1].toString();
    if (body["session"_L1] != session || session.isEmpty())
        return wrong(-7, u"Phiên làm việc đã hết hạn"_s);
    if (body["madonvi"_L1].toString() != "000.00.33.H61"_L1)
        faults.append(u"madonvi"_s);
    if (body["data"_L1].toArray().size() > 10)
        faults.append(u"chunk"_s);
    if (service == "TraCuuHoSo"_L1)
        return lookedUp(body["mahoso"_L1].toString());
    if (service == "LayThuTuc"_L1)
        return described(body["maTTHC"_L1].toString());
    if (service == "DongBoHoSoMC"_L1)
        return synced(body);
    if (service == "CapNhatTienDoHoSoMC"_L1)
        return advanced(body);
    faults.append(service);
    return wrong(-8, u"Không có dịch vụ"_s);
}

void TrialNational::Parts::answer(const httplib::Request &request, httplib::Response &response)
{
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object();
    const bool isSignIn = request.path == "/signin";
    const QString service = isSignIn ? u"sign-in"_s : body["service"_L1].toString();
    std::unique_lock lock(mutex);
    calls.append(service);
    const Way now = way ? way(service) : Way::Answers;
    const auto cut = [&response] {
        response.set_content_provider(1000, "application/json",
                                      [](size_t, size_t, httplib::DataSink &) { return false; });
    };
    if (now == Way::CutsBefore)
        return cut();
    if (now == Way::Html)
        return response.set_content("<html>Hệ thống bảo trì</html>", "text/html");
    if (now == Way::Broken || now == Way::Busy) {
        response.status = now == Way::Busy ? 503 : 500;
        return response.set_content("<html>Lỗi</html>", "text/html");
    }
    if (now == Way::Expired)
        session.clear();
    const QJsonObject made = isSignIn ? signedIn(body) : served(body);
    if (now == Way::SlowAfter)
        woken.wait_for(lock, std::chrono::milliseconds(slowMs), [this] { return isReleased; });
    if (now == Way::CutsAfter)
        return cut();
    if (now == Way::HtmlAfter)
        return response.set_content("<html>Hệ thống bảo trì</html>", "text/html");
    response.set_content(QJsonDocument(made).toJson(QJsonDocument::Compact).toStdString(), "application/json");
}

void TrialNational::Parts::listen()
{
    isReleased = false;
    server = std::make_unique<httplib::Server>();
    server->set_keep_alive_max_count(1);
    server->set_tcp_nodelay(true);
    server->Post(".*",
                 [this](const httplib::Request &request, httplib::Response &response) { answer(request, response); });
    if (port == 0)
        port = server->bind_to_any_port("127.0.0.1");
    else if (!server->bind_to_port("127.0.0.1", port))
        qFatal("the trial portal's port is taken");
    listener = std::thread([this] { server->listen_after_bind(); });
    while (!server->is_running())
        std::this_thread::yield();
}

void TrialNational::Parts::end()
{
    if (!listener.joinable())
        return;
    {
        const std::lock_guard lock(mutex);
        isReleased = true;
    }
    woken.notify_all();
    server->stop();
    listener.join();
    server.reset();
}

TrialNational::TrialNational() : m_parts(std::make_unique<Parts>())
{
    m_parts->listen();
}

TrialNational::~TrialNational()
{
    m_parts->end();
}

QString TrialNational::signInUrl() const
{
    return u"http://127.0.0.1:%1/signin"_s.arg(m_parts->port);
}

QString TrialNational::serviceUrl() const
{
    return u"http://127.0.0.1:%1/mapi/g"_s.arg(m_parts->port);
}

void TrialNational::setWay(std::function<Way(const QString &service)> way)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->way = std::move(way);
}

void TrialNational::setSlowMs(int ms)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->slowMs = ms;
}

void TrialNational::refuse(const QString &code, bool isBad)
{
    const std::lock_guard lock(m_parts->mutex);
    if (isBad)
        m_parts->bad.insert(code);
    else
        m_parts->bad.remove(code);
}

void TrialNational::forgetProcedure(const QString &code)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->sectors.remove(code);
}

void TrialNational::knowProcedure(const QString &code, const QString &sector)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->sectors.insert(code, sector);
}

void TrialNational::listProgress(bool doesList)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->doesListProgress = doesList;
}

void TrialNational::goDown()
{
    m_parts->end();
}

void TrialNational::comeBack()
{
    m_parts->listen();
}

QHash<QString, QJsonObject> TrialNational::dossiers() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->dossiers;
}

QHash<QString, QList<QJsonObject>> TrialNational::progress() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->progress;
}

QHash<QString, int> TrialNational::created() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->created;
}

QStringList TrialNational::faults() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->faults;
}

QStringList TrialNational::calls() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->calls;
}

int TrialNational::signIns() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->sessions;
}

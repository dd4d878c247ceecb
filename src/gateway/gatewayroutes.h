// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobshelf.h"
#include "clock.h"
#include "connectionthreads.h"
#include "databasethreads.h"
#include "gatewaymetrics.h"
#include "gatewayreply.h"
#include "operationtray.h"
#include "outwardfigures.h"
#include "portallimits.h"
#include "queuerulebook.h"
#include "ratelimits.h"
#include "readinglog.h"
#include "trackingpage.h"

#include <span>

class UpstreamWorker;

/// What every route works with.
struct GatewayContext
{
    DatabaseThreads &database;
    GatewayMetrics &metrics;
    BlobShelf &shelf;
    const TrackingPage &trackingPage;
    QueueRuleBook &queueRules;
    RateLimits &rates;
    ReadingLog &readings;
    OperationTray &tray;
    const ConnectionThreads &connections;
    Clock clock;
    PortalLimits limits;
    QString publicUrl;
    bool isDemonstration = false;
    OutwardParts outward = {};          ///< What this process works off.
    qint64 leastFreeBytes = 0;          ///< With less room for files it is not ready.
    UpstreamWorker *upstream = nullptr; ///< Of an office's gateway; null: a province's own.
};

using GatewayRoute = GatewayReply (*)(const GatewayContext &, const GatewayRequest &);

/// One route: method, a pattern (regular expression) of the path and the same as a word for metrics and log.
struct RouteEntry
{
    enum class Method { Get, Head, Put, Post, Patch, Delete, Options };
    Method method = Method::Get;
    const char *pattern = nullptr;
    const char *name = nullptr; ///< "/v1/ops/{id}"
    GatewayRoute route = nullptr;
    bool isStreamed = false; ///< Reads the body itself, as it comes.
};

/// All routes there are; /openapi.json describes the same ones.
std::span<const RouteEntry> gatewayRoutes();

GatewayReply enrolDevice(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showOfficers(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showRelayOffice(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showLimits(const GatewayContext &context, const GatewayRequest &request);
GatewayReply leaseBlock(const GatewayContext &context, const GatewayRequest &request);
GatewayReply putOperation(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showOperation(const GatewayContext &context, const GatewayRequest &request);
GatewayReply postBatch(const GatewayContext &context, const GatewayRequest &request);
GatewayReply lookUpOperations(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showOwnOperations(const GatewayContext &context, const GatewayRequest &request);
GatewayReply reconcileDay(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showDossier(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showChanges(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showSnapshot(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showCatalogue(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showBlob(const GatewayContext &context, const GatewayRequest &request);
GatewayReply lookUpBlobs(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showUploadOptions(const GatewayContext &context, const GatewayRequest &request);
GatewayReply createUpload(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showUpload(const GatewayContext &context, const GatewayRequest &request);
GatewayReply appendToUpload(const GatewayContext &context, const GatewayRequest &request);
GatewayReply endUpload(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showUnitReports(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showUnitAdoption(const GatewayContext &context, const GatewayRequest &request);
GatewayReply putQueueAct(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showQueue(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showWaitingDay(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showTracking(const GatewayContext &context, const GatewayRequest &request);
GatewayReply fetchLinkedFile(const GatewayContext &context, const GatewayRequest &request);
GatewayReply makeHandLink(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showHandLink(const GatewayContext &context, const GatewayRequest &request);
GatewayReply fetchHandFile(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showHealth(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showMetrics(const GatewayContext &context, const GatewayRequest &request);
GatewayReply showOpenApi(const GatewayContext &context, const GatewayRequest &request);

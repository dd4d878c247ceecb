// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayroutes.h"

std::span<const RouteEntry> gatewayRoutes()
{
    using enum RouteEntry::Method;
    static const RouteEntry routes[] = {
        {Post, "/v1/ops:batch", "/v1/ops:batch", postBatch},
        {Get, "/v1/changes", "/v1/changes", showChanges},
        {Put, "/v1/ops/([0-9a-f-]{36})", "/v1/ops/{id}", putOperation},
        {Get, "/v1/ops/([0-9a-f-]{36})", "/v1/ops/{id}", showOperation},
        {Post, "/v1/ops:lookup", "/v1/ops:lookup", lookUpOperations},
        {Get, "/v1/ops", "/v1/ops", showOwnOperations},
        {Post, "/v1/reconciliations/([0-9]{1,4})/([0-9]{4}-[0-9]{2}-[0-9]{2})", "/v1/reconciliations/{counter}/{date}",
         reconcileDay},
        {Post, "/v1/devices/enrolments", "/v1/devices/enrolments", enrolDevice},
        {Get, "/v1/officers", "/v1/officers", showOfficers},
        {Get, "/v1/relay", "/v1/relay", showRelayOffice},
        {Get, "/v1/limits", "/v1/limits", showLimits},
        {Post, "/v1/number-leases", "/v1/number-leases", leaseBlock},
        {Get, "/v1/dossiers/([0-9a-f-]{36})", "/v1/dossiers/{id}", showDossier},
        {Get, "/v1/snapshots/([A-Za-z0-9._-]{1,64})", "/v1/snapshots/{scope}", showSnapshot},
        {Get, "/v1/catalogues/([0-9]{1,9})", "/v1/catalogues/{version}", showCatalogue},
        {Head, "/v1/blobs/([0-9a-f]{64})", "/v1/blobs/{sha256}", showBlob},
        {Post, "/v1/blobs:lookup", "/v1/blobs:lookup", lookUpBlobs},
        {Options, "/v1/uploads", "/v1/uploads", showUploadOptions},
        {Post, "/v1/uploads", "/v1/uploads", createUpload, true},
        {Options, "/v1/uploads/([0-9a-f-]{36})", "/v1/uploads/{id}", showUploadOptions},
        {Head, "/v1/uploads/([0-9a-f-]{36})", "/v1/uploads/{id}", showUpload},
        {Patch, "/v1/uploads/([0-9a-f-]{36})", "/v1/uploads/{id}", appendToUpload, true},
        {Delete, "/v1/uploads/([0-9a-f-]{36})", "/v1/uploads/{id}", endUpload},
        {Get, "/v1/reports", "/v1/reports", showUnitReports},
        {Get, "/v1/adoption", "/v1/adoption", showUnitAdoption},
        {Get, "/v1/queue", "/v1/queue", showQueue},
        {Get, "/v1/queue/days/([0-9-]{10})", "/v1/queue/days/{day}", showWaitingDay},
        {Put, "/v1/queue/acts/([0-9a-f-]{36})", "/v1/queue/acts/{id}", putQueueAct},
        {Get, "/t/([^/]{0,200})", "/t/{token}", showTracking},
        {Get, "/f/([a-z0-9]{32})", "/f/{token}", fetchLinkedFile},
        {Post, "/v1/dossiers/([0-9a-f-]{36})/hand-link", "/v1/dossiers/{id}/hand-link", makeHandLink},
        {Get, "/h/([a-z0-9]{16})", "/h/{token}", showHandLink},
        {Post, "/h/([a-z0-9]{16})/([0-9]{1,3})", "/h/{token}/{number}", fetchHandFile},
        {Get, "/healthz", "/healthz", showHealth},
        {Get, "/metrics", "/metrics", showMetrics},
        {Get, "/openapi.json", "/openapi.json", showOpenApi},
    };
    return routes;
}

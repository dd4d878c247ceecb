// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reply.h"
#include "sealedfiles.h"

/// What the worker process is for: one role a process, named on its command line.
class Role
{
public:
    virtual ~Role() = default;

    /// Does what the request's "do" asks for and answers by `reply`, now or later from any thread. Called on the main
    /// thread, one request after the other in the order in which they came; requests that were cancelled while they
    /// waited do not come. A role that wants to go on with the next one meanwhile hands the work to a thread of its
    /// own.
    virtual void take(const QJsonObject &request, Reply reply) = 0;

    /// How the files of the requests lie on the disk; without it as they are. The key comes as the first message.
    void setFiles(const SealedFiles &files) { m_files = files; }

protected:
    const SealedFiles &files() const { return m_files; }

private:
    SealedFiles m_files;
};

-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Đầu việc: the tasks of meetings (issue 9), as they stand after the last change that is known here.

CREATE TABLE meeting_task (
  id BLOB PRIMARY KEY, meeting TEXT NOT NULL, closed_at TEXT NOT NULL DEFAULT '', at TEXT NOT NULL, document TEXT NOT NULL)
  WITHOUT ROWID;
CREATE INDEX meeting_task_meeting ON meeting_task (meeting);

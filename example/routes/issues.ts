import { randomUUID } from 'node:crypto'
import { Type } from '@fastify/type-provider-typebox'
import type { FastifyPluginAsyncTypebox, Static } from '@fastify/type-provider-typebox'
import { catalog } from '../catalog.js'
import type { Database } from '../database.js'
import type { Deliver } from '../gateway.js'
import { authenticate, tokenErrors } from '../tokens.js'

const Status = Type.Union([Type.Literal('open'), Type.Literal('closed')])

const Issue = Type.Object({
  id: Type.String({ format: 'uuid' }),
  title: Type.String(),
  status: Status,
  ownerId: Type.Integer(),
  assigneeId: Type.Union([Type.Integer(), Type.Null()])
})
type IssueRow = Static<typeof Issue>

// The client may choose the id, so that a repeated request cannot make a second issue.
const NewIssue = Type.Object({
  id: Type.Optional(Type.String({ format: 'uuid' })),
  title: Type.String({ minLength: 1, maxLength: 200 }),
  assigneeId: Type.Optional(Type.Integer({ minimum: 1 }))
})

const Changes = Type.Object({
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  status: Type.Optional(Status),
  assigneeId: Type.Optional(Type.Integer({ minimum: 1 }))
}, { minProperties: 1 })

const Filter = Type.Object({
  status: Type.Optional(Status),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 })
})

const NoContent = Type.Null({ description: 'Done' })
const Params = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Invitation = Type.Object({ email: Type.String({ format: 'email' }) })

const columns = 'id, title, status, owner_id AS "ownerId", assignee_id AS "assigneeId"'

interface IssueRoutesOptions {
  database: Database
  deliver: Deliver
  maxOpenIssues: number
}

/** Issues: everyone signed in reads them, only the owner changes them. */
const issueRoutes: FastifyPluginAsyncTypebox<IssueRoutesOptions> = async (app, { database, deliver, maxOpenIssues }) => {
  app.addHook('onRequest', authenticate)

  // Why an issue is not there to be changed: it does not exist, or it is someone else's.
  async function refuse (id: string): Promise<never> {
    const found = await database.query('SELECT FROM issues WHERE id = $1', [id])
    throw catalog.error(found.length === 0 ? 4001 : 3001)
  }

  app.get('/', {
    config: { resource: 'Issue', errors: ['validation', ...tokenErrors, 'database_access'] },
    schema: {
      tags: ['issues'],
      operationId: 'listIssues',
      summary: 'Lists issues',
      querystring: Filter,
      response: { 200: Type.Array(Issue) }
    }
  }, async (request) => {
    const { status, limit } = request.query
    return database.query<IssueRow>(
      `SELECT ${columns} FROM issues WHERE status = coalesce($1, status) ORDER BY created_at DESC LIMIT $2`,
      [status ?? null, limit]
    )
  })

  app.post('/', {
    config: {
      resource: 'Issue',
      errors: ['validation', ...tokenErrors, 'incorrect_data', 'resource_exists', 'resource_missing', 'issue_quota', 'database_access']
    },
    schema: {
      tags: ['issues'],
      operationId: 'createIssue',
      summary: 'Makes an issue',
      body: NewIssue,
      response: { 201: Issue }
    }
  }, async (request, reply) => {
    const { id = randomUUID(), title, assigneeId = null } = request.body
    const { userId } = request.user
    const open = await database.query("SELECT FROM issues WHERE owner_id = $1 AND status = 'open' LIMIT $2", [userId, maxOpenIssues])
    if (open.length === maxOpenIssues) return reply.apiError('issue_quota', { limit: maxOpenIssues })

    const [issue] = await database.query<IssueRow>(
      `INSERT INTO issues (id, title, owner_id, assignee_id) VALUES ($1, $2, $3, $4) RETURNING ${columns}`,
      [id, title, userId, assigneeId]
    )
    return reply.created(`/issues/${id}`, issue)
  })

  app.get('/:id', {
    config: { resource: 'Issue', errors: ['validation', ...tokenErrors, 'not_found', 'database_access'] },
    schema: {
      tags: ['issues'],
      operationId: 'getIssue',
      summary: 'Reads an issue',
      params: Params,
      response: { 200: Issue }
    }
  }, async (request, reply) => {
    const [issue] = await database.query<IssueRow>(`SELECT ${columns} FROM issues WHERE id = $1`, [request.params.id])
    return issue ?? reply.apiError(4001)
  })

  app.patch('/:id', {
    config: {
      resource: 'Issue',
      errors: ['validation', ...tokenErrors, 'access_denied', 'not_found', 'incorrect_data', 'resource_missing', 'database_access']
    },
    schema: {
      tags: ['issues'],
      operationId: 'changeIssue',
      summary: 'Changes an issue of one’s own',
      params: Params,
      body: Changes,
      response: { 200: Issue }
    }
  }, async (request) => {
    const { id } = request.params
    const { title, status, assigneeId } = request.body
    const [issue] = await database.query<IssueRow>(
      `UPDATE issues SET title = coalesce($3, title), status = coalesce($4, status), assignee_id = coalesce($5, assignee_id)
        WHERE id = $1 AND owner_id = $2 RETURNING ${columns}`,
      [id, request.user.userId, title ?? null, status ?? null, assigneeId ?? null]
    )
    return issue ?? refuse(id)
  })

  app.delete('/:id', {
    config: { resource: 'Issue', errors: ['validation', ...tokenErrors, 'access_denied', 'not_found', 'database_access'] },
    schema: {
      tags: ['issues'],
      operationId: 'deleteIssue',
      summary: 'Deletes an issue of one’s own',
      params: Params,
      response: { 204: NoContent }
    }
  }, async (request, reply) => {
    const { id } = request.params
    const deleted = await database.query('DELETE FROM issues WHERE id = $1 AND owner_id = $2 RETURNING id', [id, request.user.userId])
    return deleted.length === 1 ? reply.noContent() : refuse(id)
  })

  app.post('/:id/invitations', {
    config: {
      resource: 'Invitation',
      errors: ['validation', ...tokenErrors, 'access_denied', 'not_found', 'phone_confirmation', 'email_sending', 'database_access']
    },
    schema: {
      tags: ['issues'],
      operationId: 'invite',
      summary: 'Invites someone to an issue',
      params: Params,
      body: Invitation,
      response: { 204: NoContent }
    }
  }, async (request, reply) => {
    const { userId } = request.user
    const { id } = request.params
    const [issue] = await database.query<IssueRow>(`SELECT ${columns} FROM issues WHERE id = $1 AND owner_id = $2`, [id, userId])
    if (issue === undefined) return refuse(id)
    const confirmed = await database.query('SELECT FROM users WHERE id = $1 AND phone_confirmed', [userId])
    if (confirmed.length === 0) return reply.apiError('phone_confirmation')

    await deliver({ channel: 'email', to: request.body.email, text: `You are invited to the issue "${issue.title}"` })
    return reply.noContent()
  })
}

export default issueRoutes

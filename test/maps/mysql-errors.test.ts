import t from 'tap'
import { mysqlErrors } from '../../lib/index.js'
import { BUSY, CONFLICT, INTERNAL, INVALID, MISSING, slugBy, UNAVAILABLE } from './answer-by.js'

const map = mysqlErrors({
  constraints: { users_email_key: { to: 1003, field: 'email' }, posts_author_fk: { to: 1005, field: 'author' }, users_age_check: 1001 }
})

const EMAIL = "Duplicate entry 'ann@example.com' for key"
const FOREIGN = 'Cannot add or update a child row: a foreign key constraint fails (`db`.`posts`, CONSTRAINT `posts_author_fk` FOREIGN KEY (`author`) REFERENCES `users` (`id`))'

t.test('recorded shapes of mysql2 on MySQL (server error reference)', async (t) => {
  const error = (code: string, sqlMessage: string): Error => Object.assign(new Error(sqlMessage), { code, sqlMessage, sqlState: 'HY000', errno: 1 })
  for (const [code, message, answer] of [
    ['ER_DUP_ENTRY', `${EMAIL} 'users.users_email_key'`, '400 email_taken'],
    ['ER_DUP_ENTRY', `${EMAIL} 'users_email_key'`, '400 email_taken'],
    ['ER_DUP_ENTRY', "Duplicate entry '1' for key 'users.PRIMARY'", CONFLICT],
    ['ER_DUP_ENTRY', "Duplicate entry ' for key 'users_email_key'' for key 'users.PRIMARY'", CONFLICT],
    ['ER_NO_REFERENCED_ROW_2', FOREIGN, MISSING],
    ['ER_CHECK_CONSTRAINT_VIOLATED', "Check constraint 'users_age_check' is violated.", '400 incorrect_data'],
    ['ER_BAD_NULL_ERROR', "Column 'email' cannot be null", INVALID],
    ['ER_DATA_TOO_LONG', "Data too long for column 'name' at row 1", INVALID],
    ['ER_LOCK_DEADLOCK', 'Deadlock found when trying to get lock; try restarting transaction', BUSY],
    ['ER_LOCK_WAIT_TIMEOUT', 'Lock wait timeout exceeded; try restarting transaction', BUSY],
    ['ER_QUERY_TIMEOUT', 'Query execution was interrupted, maximum statement execution time exceeded', BUSY],
    ['ER_CON_COUNT_ERROR', 'Too many connections', UNAVAILABLE],
    ['ER_PARSE_ERROR', 'You have an error in your SQL syntax', INTERNAL]
  ] as const) t.equal(await slugBy(t, map, error(code, message)), answer, `${code}: ${message}`)
})

t.test('rows that others refer to, a pool that is closed or full', async (t) => {
  t.equal(await slugBy(t, map, { code: 'ER_ROW_IS_REFERENCED_2', message: 'Cannot delete or update a parent row' }), CONFLICT)
  t.equal(await slugBy(t, map, new Error('Pool is closed.')), UNAVAILABLE)
  t.equal(await slugBy(t, map, new Error('No connections available.')), BUSY)
})

t.test('recorded shapes of connections: mysql2, mariadb', async (t) => {
  t.equal(await slugBy(t, map, Object.assign(new Error('Connection lost: The server closed the connection.'), { code: 'PROTOCOL_CONNECTION_LOST', fatal: true })), UNAVAILABLE)
  t.equal(await slugBy(t, map, Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:3306'), { code: 'ECONNREFUSED', syscall: 'connect' })), UNAVAILABLE)
  const mariadb = Object.assign(new Error(`(conn=4, no: 1062, SQLState: 23000) ${EMAIL} 'users_email_key'\nsql: INSERT`), { code: 'ER_DUP_ENTRY', sqlMessage: `${EMAIL} 'users_email_key'` })
  t.equal(await slugBy(t, map, mariadb), '400 email_taken')
  t.equal(await slugBy(t, map, { code: 'ER_DUP_ENTRY', message: `${EMAIL} 'users_email_key'` }), '400 email_taken')
})

import { buildApp } from './app.js'
import { openDatabase } from './database.js'

// Prints the OpenAPI document of the API.
const app = await buildApp({ database: await openDatabase() })
await app.ready()
console.log(JSON.stringify(app.swagger(), null, 2))
await app.close()

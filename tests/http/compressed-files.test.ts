import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compressedFiles } from '#app/http/compressed-files.server.ts'

const STYLE = 'body { color: #24356b }\n'.repeat(50)
const folder = mkdtempSync(join(tmpdir(), 'bekal-files-'))
const server = createServer()
let origin: string

beforeAll(async () => {
	writeFileSync(join(folder, 'shop.css'), STYLE)
	writeFileSync(join(folder, 'shop.css.gz'), gzipSync(STYLE))
	writeFileSync(join(folder, 'shop.css.br'), 'not looked at')
	writeFileSync(join(folder, 'mat.avif'), 'a picture')
	server.on('request', express().use(compressedFiles(folder), express.static(folder)))
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
	server.close()
	rmSync(folder, { recursive: true })
})

const ask = (path: string, accepted: string) =>
	fetch(origin + path, { headers: { 'accept-encoding': accepted } })

it('hands out the compressed form with the type of what it is', async () => {
	const answer = await ask('/shop.css', 'gzip')
	expect(answer.headers.get('content-encoding')).toBe('gzip')
	expect(answer.headers.get('content-type')).toMatch(/^text\/css/)
	expect(answer.headers.get('vary')).toMatch(/accept-encoding/i)
	expect(await answer.text()).toBe(STYLE)
})

it('hands out the plain form to whoever takes no other, and says that there are others', async () => {
	const answer = await ask('/shop.css', 'identity')
	expect(answer.headers.get('content-encoding')).toBeNull()
	expect(answer.headers.get('vary')).toMatch(/accept-encoding/i)
	expect(await answer.text()).toBe(STYLE)
})

it('leaves alone what is not compressed, or is not there', async () => {
	expect(await (await ask('/mat.avif', 'br, gzip')).text()).toBe('a picture')
	expect((await ask('/nothing.css', 'br, gzip')).status).toBe(404)
})

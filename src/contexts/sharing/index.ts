export { type AuditRow, writeAudit } from './store/audit.ts'
export { endEnquiry, openEnquiry } from './store/enquiries.ts'

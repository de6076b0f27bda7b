export { type AuditRow, writeAudit } from './store/audit.ts'
export { endEnquiry, openEnquiry } from './store/enquiries.ts'
export { type BasisBody, type Ground, grounds, passes } from './model/basis.ts'
export { basisOf, recordBasis, type RecordedBasis } from './store/basis.ts'

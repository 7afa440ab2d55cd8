import type { Template } from './template.ts'

export const BUSINESS: Template = {
  sector: { en: 'Business and finance', es: 'Negocios y finanzas' },
  pathways: [
    {
      key: 'accounting',
      label: { en: 'Accounting', es: 'Contabilidad' },
      color: 'green',
      occupations: [
        ['accountant', 'bachelor', '13-2011', 'Accountants and Auditors', 'Contadores y auditores', ['cpa']],
        ['payroll', 'associate', '43-3051', 'Payroll Clerks', 'Empleados de nómina'],
        ['bookkeeper', 'certificate', '43-3031', 'Bookkeeping Clerks', 'Auxiliares de contabilidad', ['bookkeeping']],
        ['billing', 'entry', '43-3021', 'Billing Clerks', 'Empleados de facturación'],
      ],
    },
    {
      key: 'office',
      label: { en: 'Office and Human Resources', es: 'Oficina y recursos humanos' },
      color: 'blue',
      occupations: [
        [
          'hrspecialist',
          'bachelor',
          '13-1071',
          'Human Resources Specialists',
          'Especialistas en recursos humanos',
          ['hr'],
        ],
        ['hrassistant', 'associate', '43-4161', 'Human Resources Assistants', 'Asistentes de recursos humanos'],
        [
          'administrative',
          'certificate',
          '43-6014',
          'Administrative Assistants',
          'Asistentes administrativos',
          ['office'],
        ],
        ['receptionist', 'entry', '43-4171', 'Receptionists', 'Recepcionistas'],
      ],
    },
    {
      key: 'sales',
      label: { en: 'Sales and Marketing', es: 'Ventas y mercadotecnia' },
      color: 'orange',
      occupations: [
        ['market', 'bachelor', '13-1161', 'Market Research Analysts', 'Analistas de investigación de mercados'],
        ['representative', 'associate', '41-4012', 'Sales Representatives', 'Representantes de ventas'],
        ['retailsupervisor', 'certificate', '41-1011', 'Retail Supervisors', 'Supervisores de ventas al por menor'],
        ['retail', 'entry', '41-2031', 'Retail Salespersons', 'Vendedores al por menor'],
        ['service', 'entry', '43-4051', 'Customer Service Representatives', 'Representantes de servicio al cliente'],
      ],
    },
    {
      key: 'banking',
      label: { en: 'Banking and Insurance', es: 'Banca y seguros' },
      color: 'purple',
      occupations: [
        ['loan', 'bachelor', '13-2072', 'Loan Officers', 'Oficiales de préstamos', ['loan']],
        ['insurance', 'certificate', '41-3021', 'Insurance Sales Agents', 'Agentes de seguros', ['insurance']],
        ['teller', 'entry', '43-3071', 'Bank Tellers', 'Cajeros de banco'],
      ],
    },
  ],
  credentials: {
    cpa: ['Certified public accountant', 'Contador público certificado', 'CPA', 'license'],
    bookkeeping: [
      'Bookkeeper certification',
      'Certificación de auxiliar de contabilidad',
      'Bookkeeper',
      'industryCertification',
    ],
    hr: ['Human resources certification', 'Certificación en recursos humanos', 'HR', 'industryCertification'],
    office: ['Microsoft Office Specialist', 'Microsoft Office Specialist', 'MOS', 'industryCertification'],
    loan: ['Mortgage loan originator license', 'Licencia de originador de préstamos hipotecarios', 'MLO', 'license'],
    insurance: ['Insurance producer license', 'Licencia de agente de seguros', 'Insurance', 'license'],
  },
  steps: [
    ['billing', 'advances', 'bookkeeper'],
    ['bookkeeper', 'advances', 'payroll'],
    ['payroll', 'advances', 'accountant'],
    ['receptionist', 'advances', 'administrative'],
    ['administrative', 'advances', 'hrassistant'],
    ['hrassistant', 'advances', 'hrspecialist'],
    ['retail', 'lateral', 'service'],
    ['retail', 'advances', 'retailsupervisor'],
    ['retailsupervisor', 'advances', 'representative'],
    ['representative', 'advances', 'market'],
    ['teller', 'advances', 'insurance'],
    ['service', 'advances', 'insurance'],
    ['insurance', 'advances', 'loan'],
  ],
}

import type { Template } from './template.ts'

export const CONSTRUCTION: Template = {
  sector: { en: 'Construction', es: 'Construcción' },
  pathways: [
    {
      key: 'structure',
      label: { en: 'Carpentry and Concrete', es: 'Carpintería y concreto' },
      color: 'orange',
      occupations: [
        ['supervisor', 'associate', '47-1011', 'Construction Supervisors', 'Supervisores de construcción', ['osha30']],
        ['carpenter', 'certificate', '47-2031', 'Carpenters', 'Carpinteros', ['journey']],
        ['mason', 'certificate', '47-2051', 'Concrete Finishers', 'Acabadores de concreto'],
        ['laborer', 'entry', '47-2061', 'Construction Laborers', 'Obreros de la construcción', ['osha10']],
        ['carpenterhelper', 'entry', '47-3012', 'Carpenter Helpers', 'Ayudantes de carpintero', ['osha10']],
      ],
    },
    {
      key: 'electrical',
      label: { en: 'Electrical and Solar', es: 'Electricidad y energía solar' },
      color: 'blue',
      occupations: [
        [
          'electricaltechnician',
          'associate',
          '17-3023',
          'Electrical Engineering Technicians',
          'Técnicos en ingeniería eléctrica',
        ],
        ['electrician', 'certificate', '47-2111', 'Electricians', 'Electricistas', ['electrical']],
        ['solar', 'certificate', '47-2231', 'Solar Installers', 'Instaladores de paneles solares'],
        ['electricianhelper', 'entry', '47-3013', 'Electrician Helpers', 'Ayudantes de electricista', ['osha10']],
      ],
    },
    {
      key: 'mechanical',
      label: { en: 'Plumbing and HVAC', es: 'Plomería y climatización' },
      color: 'green',
      occupations: [
        ['plumber', 'certificate', '47-2152', 'Plumbers and Pipefitters', 'Plomeros y tuberos', ['plumbing']],
        ['hvac', 'certificate', '49-9021', 'HVAC Mechanics', 'Mecánicos de climatización', ['epa608']],
        ['plumberhelper', 'entry', '47-3015', 'Plumber and Pipefitter Helpers', 'Ayudantes de plomero', ['osha10']],
      ],
    },
    {
      key: 'management',
      label: { en: 'Inspection and Management', es: 'Inspección y gestión' },
      color: 'purple',
      occupations: [
        ['constructionmanager', 'bachelor', '11-9021', 'Construction Managers', 'Gerentes de construcción'],
        ['estimator', 'bachelor', '13-1051', 'Cost Estimators', 'Estimadores de costos'],
        ['inspector', 'associate', '47-4011', 'Building Inspectors', 'Inspectores de edificios', ['inspection']],
        ['civiltechnician', 'associate', '17-3022', 'Civil Engineering Technicians', 'Técnicos en ingeniería civil'],
      ],
    },
  ],
  credentials: {
    osha10: ['OSHA 10-hour construction', 'OSHA de 10 horas, construcción', 'OSHA 10', 'certificate'],
    osha30: ['OSHA 30-hour construction', 'OSHA de 30 horas, construcción', 'OSHA 30', 'certificate'],
    journey: ['Journey worker certificate', 'Certificado de oficial', 'Journey', 'certificate'],
    electrical: ['Electrician license', 'Licencia de electricista', 'Electrician', 'license'],
    plumbing: ['Plumber license', 'Licencia de plomero', 'Plumber', 'license'],
    epa608: ['EPA section 608 technician', 'Técnico EPA sección 608', 'EPA 608', 'industryCertification'],
    inspection: [
      'Building inspector certification',
      'Certificación de inspector de edificios',
      'Inspector',
      'industryCertification',
    ],
  },
  steps: [
    ['laborer', 'lateral', 'carpenterhelper'],
    ['carpenterhelper', 'advances', 'carpenter'],
    ['laborer', 'advances', 'mason'],
    ['carpenter', 'advances', 'supervisor'],
    ['supervisor', 'advances', 'constructionmanager'],
    ['electricianhelper', 'advances', 'electrician'],
    ['electricianhelper', 'advances', 'solar'],
    ['electrician', 'advances', 'electricaltechnician'],
    ['plumberhelper', 'advances', 'plumber'],
    ['plumberhelper', 'advances', 'hvac'],
    ['plumber', 'advances', 'inspector'],
    ['electrician', 'advances', 'civiltechnician'],
    ['inspector', 'advances', 'constructionmanager'],
    ['civiltechnician', 'advances', 'estimator'],
  ],
}
